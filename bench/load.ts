import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openParsePool } from "#etl/parse/parse-pool.ts";
import { type BenchFile, type BenchKind, claimsIn, writeBenchFile } from "./files.ts";
import { phasesOf } from "./load-phases.ts";
import { type Measure, medianOf, medianTime, rate } from "./measure.ts";
import { measureRun, type Ran } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

/** Of what is parsed in the bench's own process, in 10⁶ bytes: a file of a gigabyte is only loaded. */
const parsedAtMost = 100;
/** Claims in each of many small files: what a payer sends a group on a day. */
const claimsInSmall = 1_000;

/**
 * Loads of an 835 of `megabytes`, as one file and as many, and together with the 837P that it answers, beside the floor:
 * counting segment terminators in Node. Fails when a load's totals are not those of the generated files.
 */
export async function benchLoad({ megabytes, runs }: BenchSize): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  try {
    const { floor, measures } = await parses(folder, Math.min(megabytes, parsedAtMost));
    const count = claimsIn(megabytes);
    const remittance = writeBenchFile(join(folder, "bench.835"), "835", 0, count);
    const claims = writeBenchFile(join(folder, "bench.837"), "837P", 0, count);
    const small = await manyFiles(join(folder, "small"), count);
    const loads: [string, BenchFile[]][] = [
      ["835", [remittance]],
      [`835 in ${small.length} files`, small],
      ["837P + 835", [remittance, claims]],
    ];
    for (const [name, files] of loads) {
      const ran: Ran[] = [];
      for (let run = 0; run < runs; run++) ran.push(await loaded(folder, files));
      measures.push(...measuresOf(name, files, ran, floor));
    }
    return measures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The floor, and what one core parses of each kind, in memory. */
async function parses(
  folder: string,
  megabytes: number,
): Promise<{ floor: number; measures: Measure[] }> {
  const measures: Measure[] = [];
  let floor = 0;
  for (const kind of ["835", "837P"] satisfies BenchKind[]) {
    const { path } = writeBenchFile(join(folder, "parsed"), kind, 0, claimsIn(megabytes));
    const bytes = await readFile(path);
    const note = `${(bytes.length / 1e6).toFixed(1)} MB`;
    const ratesOf = async (runs: number, work: () => unknown) =>
      rate(bytes.length, await medianTime(runs, work));
    if (floor === 0) {
      floor = await ratesOf(5, () => countTerminators(bytes));
      measures.push({ name: "count terminators (floor)", median: floor, unit: "MB/s", note });
    }
    for (const threads of [1, 2]) {
      const pool = openParsePool(threads);
      const parsed = await ratesOf(3, () => pool.parseInParts(path, path, () => {}));
      await pool.close();
      measures.push({
        name: `parse ${kind}, ${threads} ${threads === 1 ? "core" : "cores"}`,
        median: parsed,
        unit: "MB/s",
        beside: "floor",
        ratio: parsed / floor,
        note,
      });
    }
  }
  return { floor, measures };
}

function countTerminators(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(126); at >= 0; at = bytes.indexOf(126, at + 1)) count++;
  return count;
}

async function manyFiles(folder: string, count: number): Promise<BenchFile[]> {
  await mkdir(folder);
  const files: BenchFile[] = [];
  for (let from = 0; from < count; from += claimsInSmall) {
    const path = join(folder, `${from}.835`);
    files.push(writeBenchFile(path, "835", from, Math.min(count, from + claimsInSmall)));
  }
  return files;
}

/** One whole `dermledger load` process into an empty home; throws where it tells other totals than the files hold. */
async function loaded(folder: string, files: readonly BenchFile[]): Promise<Ran> {
  const home = join(folder, "home");
  const paths = files.map(({ path }) => path);
  const ran = await measureRun(["load", ...paths, "--json", "--progress", "json"], home);
  await rm(home, { recursive: true });
  const results: {
    path: string;
    claims: number;
    lines: number;
    charge_cents: number;
    paid_cents: number;
  }[] = JSON.parse(ran.stdout);
  const told = new Map(results.map((result) => [result.path, result]));
  for (const file of files) {
    const result = told.get(file.path);
    const isSame =
      result?.claims === file.claims &&
      result.lines === file.lines &&
      result.charge_cents === file.chargeCents &&
      result.paid_cents === file.paidCents;
    if (!isSame)
      throw new Error(
        `load told ${JSON.stringify(result)}; the file holds ${JSON.stringify(file)}`,
      );
  }
  return ran;
}

function measuresOf(
  name: string,
  files: readonly BenchFile[],
  ran: readonly Ran[],
  floor: number,
): Measure[] {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const median = rate(bytes, medianOf(ran.map(({ ms }) => ms)));
  const phases = ran.map(phasesOf);
  return [
    {
      name: `load ${name} to published numbers`,
      median,
      unit: "MB/s",
      beside: "floor",
      ratio: median / floor,
      runs: ran.length,
      peakMb: Math.max(...ran.map(({ peakMb }) => peakMb)),
      cpuSeconds: medianOf(ran.map(({ cpuSeconds }) => cpuSeconds)),
      note: `${(bytes / 1e6).toFixed(1)} MB`,
    },
    ...[...(phases[0]?.keys() ?? [])].map(
      (phase): Measure => ({
        name: `… ${name}: ${phase}`,
        median: medianOf(phases.map((one) => one.get(phase) ?? 0)) / 1e3,
        unit: "s",
      }),
    ),
  ];
}
