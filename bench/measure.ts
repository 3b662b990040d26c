import { performance } from "node:perf_hooks";

/** One line of a bench's table: a median over runs, and its ratio to the floor measured in the same run. */
export type Measure = {
  name: string;
  median: number;
  unit: "ms" | "MB/s";
  /** what it is compared with, and median ÷ that one's median (MB/s: share of the floor; ms: multiple of it) */
  beside?: string;
  ratio?: number;
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
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Megabytes (10⁶ bytes) a second. */
export function rate(bytes: number, milliseconds: number): number {
  return bytes / 1e3 / milliseconds;
}

/** Prints measures as a table on stdout. */
export function printTable(measures: Measure[]): void {
  const rows = measures.map((m) => [
    m.name,
    `${m.median.toFixed(m.median < 10 ? 2 : 1)} ${m.unit}`,
    m.ratio === undefined ? "" : `${m.ratio.toFixed(2)}× ${m.beside ?? ""}`,
    m.note ?? "",
  ]);
  const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((row) => (row[i] ?? "").length)));
  for (const row of rows) {
    process.stdout.write(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
  }
}
