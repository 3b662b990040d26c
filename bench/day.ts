import { copyFile, link, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { bytesIn } from "./bytes-in.ts";
import { figuresOfOthers, requireTruth } from "./day-figures.ts";
import { phasesOf, reachOf } from "./load-phases.ts";
import { type Measure, medianOf, medianTime } from "./measure.ts";
import { type PracticeHome, withPractice } from "./practice-home.ts";
import { measureRun, type Ran } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

/**
 * A day's files into a large warehouse: the whole `dermledger load`, its phases, and a bare copy of the warehouse's file
 * beside it. Fails where afterwards the practice whose files they are has other figures than the simulator remembers, or
 * another practice's have changed.
 */
export function benchDay(size: BenchSize): Promise<Measure[]> {
  return withPractice(size, async (practice) => {
    const others = await figuresOfOthers(practice.home);
    const copy = join(practice.home, "copy");
    const copying = await medianTime(size.runs, () => copyFile(practice.file, copy));
    await rm(copy);
    const loads: Ran[] = [];
    for (let run = 0; run < size.runs; run++) {
      loads.push(
        await loadedInto(practice, async (home, ran) => {
          await requireTruth(home, practice.truth);
          if (run === 0 && (await figuresOfOthers(home)) !== others)
            throw new Error("Figures of practices that no file was of have changed.");
          return ran;
        }),
      );
    }
    return measuresOf(practice, copying, loads);
  });
}

/** Loads the late files into a home that shares the practice's warehouse: a load reads it, and writes another. */
async function loadedInto<T>(
  practice: PracticeHome,
  use: (home: string, ran: Ran) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(practice.home, "day-"));
  try {
    await mkdir(join(home, "warehouse"));
    await link(practice.file, join(home, "warehouse", basename(practice.file)));
    const current = "warehouse/current";
    await copyFile(join(practice.home, current), join(home, current));
    const load = ["load", practice.late, "--json", "--progress", "json"];
    return await use(home, await measureRun(load, home));
  } finally {
    await rm(home, { recursive: true });
  }
}

async function measuresOf(
  practice: PracticeHome,
  copying: number,
  loads: Ran[],
): Promise<Measure[]> {
  const megabytes = ((await bytesIn(practice.late)) / 1e6).toFixed(2);
  const gigabytes = ((await stat(practice.file)).size / 1e9).toFixed(2);
  const median = medianOf(loads.map(({ ms }) => ms));
  const phases = loads.map(phasesOf);
  return [
    {
      name: "copy the warehouse's file",
      median: copying / 1e3,
      unit: "s",
      note: `${gigabytes} GB, ${practice.claims} claims, ${basename(dirname(practice.file))}`,
    },
    {
      name: "load a day's files",
      median: median / 1e3,
      unit: "s",
      beside: "copy",
      ratio: median / copying,
      runs: loads.length,
      peakMb: Math.max(...loads.map(({ peakMb }) => peakMb)),
      cpuSeconds: medianOf(loads.map(({ cpuSeconds }) => cpuSeconds)),
      note: `${megabytes} MB, ${loads.map(reachOf)[0]}`,
    },
    ...[...(phases[0]?.keys() ?? [])].map(
      (phase): Measure => ({
        name: `… ${phase}`,
        median: medianOf(phases.map((one) => one.get(phase) ?? 0)) / 1e3,
        unit: "s",
      }),
    ),
  ];
}
