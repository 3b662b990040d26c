import { readFile } from "node:fs/promises";
import type { Measure } from "./measure.ts";
import type { BenchSize } from "./sizes.ts";

/** What a run of benches writes with `--json`, and a later run reads with `--against`. */
export type Report = {
  /** when it ended, ISO */
  at: string;
  machine: string;
  size: BenchSize;
  benches: Record<string, Measure[]>;
};

/** An earlier run to compare with. */
export type Earlier = {
  /** '0.53× before': this median ÷ the earlier one of that name, or that there was none. */
  ratioOf(bench: string, measure: Measure): string;
  /** In what the two runs differ before anything is measured; empty where they can be compared. */
  readonly differences: readonly string[];
};

/** Reads a report of an earlier run; throws where the file is none. */
export async function readEarlier(
  path: string,
  now: Pick<Report, "machine" | "size">,
): Promise<Earlier> {
  const then: Report = JSON.parse(await readFile(path, "utf8"));
  if (typeof then.benches !== "object") throw new RangeError(`${path} is no report of a bench`);
  return {
    ratioOf(bench, { name, median, unit }) {
      const before = then.benches[bench]?.find((one) => one.name === name && one.unit === unit);
      return before === undefined ? "not before" : `${(median / before.median).toFixed(2)}× before`;
    },
    differences: [
      ...(then.machine === now.machine ? [] : [`machine: ${then.machine}`]),
      ...differing(then.size, now.size),
    ],
  };
}

function differing(then: BenchSize, now: BenchSize): string[] {
  const today = new Map(Object.entries(now));
  return Object.entries(then)
    .filter(([name, value]) => today.get(name) !== value)
    .map(([name, value]) => `${name}: ${value}`);
}
