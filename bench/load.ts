import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFile } from "#etl/parse/parse-file.ts";
import { type BenchFile, benchFiles } from "./files.ts";
import { type Measure, medianTime, rate } from "./measure.ts";
import { measureRun } from "./run.ts";
import type { BenchSize } from "./sizes.ts";

/**
 * Load of an 835 of `megabytes`, and of the 837P it answers together with it, beside the floor: counting segment
 * terminators in Node. Fails when a load's totals are not those of the generated file.
 */
export async function benchLoad({ megabytes }: BenchSize): Promise<Measure[]> {
  const { remittance, claims } = benchFiles(megabytes);
  const folder = await mkdtemp(join(tmpdir(), "dermledger-bench-"));
  try {
    const floor = rate(
      remittance.bytes.length,
      await medianTime(5, () => countTerminators(remittance.bytes)),
    );
    const parse = rate(
      remittance.bytes.length,
      await medianTime(3, () => parseFile(remittance.bytes, { name: "bench.835" })),
    );
    const alone = await loadRate(folder, "alone", [remittance]);
    const both = await loadRate(folder, "both", [remittance, claims]);
    const beside = "floor";
    const size = (files: BenchFile[]) =>
      `${(files.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6).toFixed(1)} MB`;
    return [
      { name: "count terminators (floor)", median: floor, unit: "MB/s", note: size([remittance]) },
      { name: "parse 835, one core", median: parse, unit: "MB/s", beside, ratio: parse / floor },
      {
        name: "load 835 to published numbers",
        median: alone,
        unit: "MB/s",
        beside,
        ratio: alone / floor,
        note: size([remittance]),
      },
      {
        name: "load 837P + 835 to published numbers",
        median: both,
        unit: "MB/s",
        beside,
        ratio: both / floor,
        note: size([remittance, claims]),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function countTerminators(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(126); at >= 0; at = bytes.indexOf(126, at + 1)) count++;
  return count;
}

/** MB/s of one whole `dermledger load` process into an empty home. */
async function loadRate(folder: string, name: string, files: BenchFile[]): Promise<number> {
  const paths = await Promise.all(
    files.map(async (file, i) => {
      const path = join(folder, `${name}-${i}.txt`);
      await writeFile(path, file.bytes);
      return path;
    }),
  );
  const { stdout: told, ms } = await measureRun(
    ["load", ...paths, "--json"],
    join(folder, `home-${name}`),
  );
  const results: {
    path: string;
    claims: number;
    lines: number;
    charge_cents: number;
    paid_cents: number;
  }[] = JSON.parse(told);
  files.forEach((file, i) => {
    const result = results.find((one) => one.path === paths[i]);
    const same =
      result?.claims === file.claims &&
      result.lines === file.lines &&
      result.charge_cents === file.chargeCents &&
      result.paid_cents === file.paidCents;
    if (!same)
      throw new Error(
        `load told ${JSON.stringify(result)}; the file holds ${JSON.stringify({ ...file, bytes: 0 })}`,
      );
  });
  return rate(
    files.reduce((sum, file) => sum + file.bytes.length, 0),
    ms,
  );
}
