import { performance } from "node:perf_hooks";

/** One line of a bench's table: a median over runs, and its ratio to what is measured beside it in the same run. */
export type Measure = {
  name: string;
  median: number;
  unit: "ms" | "s" | "MB/s" | "MB";
  /** what it is compared with, and median ÷ that one's median (MB/s: share of the floor; ms: multiple of it) */
  beside?: string;
  ratio?: number;
  /** how many runs the median is of, where it is more than one */
  runs?: number;
  /** the most memory that the measured process ever held, in MB (10⁶ bytes) */
  peakMb?: number;
  /** processor time of the measured process, all threads, in seconds */
  cpuSeconds?: number;
  note?: string;
};

/** The median time of `runs` calls in milliseconds, after one call that is not counted. */
export async function medianTime(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return medianOf(times);
}

/** The middle value, the upper one of an even number; NaN of none. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which `share` (0–1) of the values lie; NaN of none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Megabytes (10⁶ bytes) a second. */
export function rate(bytes: number, milliseconds: number): number {
  return bytes / 1e3 / milliseconds;
}
