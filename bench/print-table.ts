import type { Earlier } from "./earlier.ts";
import type { Measure } from "./measure.ts";

/** Prints a bench's measures as a table on stdout, beside an earlier run's where one is given. */
export function printTable(bench: string, measures: readonly Measure[], earlier?: Earlier): void {
  const rows = measures.map((m) => [
    `${bench}: ${m.name}`,
    `${digits(m.median)} ${m.unit}`,
    m.ratio === undefined ? "" : `${digits(m.ratio)}× ${m.beside ?? ""}`,
    m.cpuSeconds === undefined ? "" : `${m.cpuSeconds.toFixed(1)} s of CPU`,
    m.peakMb === undefined ? "" : `peak ${Math.round(m.peakMb)} MB`,
    m.runs === undefined ? "" : `${m.runs} runs`,
    earlier?.ratioOf(bench, m) ?? "",
    m.note ?? "",
  ]);
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).filter((cell) => cell !== "");
    process.stdout.write(`${cells.join("  ").trimEnd()}\n`);
  }
}

const digits = (value: number) => value.toFixed(value < 10 ? 2 : value < 1_000 ? 1 : 0);
