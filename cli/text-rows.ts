import type { Columns } from "#queries/query.ts";
import type { Cell, PlainRow } from "#queries/rows.ts";

/** Aligned columns for a terminal: numbers to the right, rates with four decimals. */
export function tableOf(columns: Columns, rows: readonly PlainRow[]): string {
  const names = Object.keys(columns);
  const cells = rows.map((row) => names.map((name) => shortText(row[name] ?? null)));
  const widths = names.map((name, index) =>
    Math.max(name.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const isNumber = names.map((name) => /^(INTEGER|BIGINT|DOUBLE)/.test(columns[name] ?? ""));
  const line = (row: readonly string[]) =>
    row
      .map((text, i) => (isNumber[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width));
  return `${[names, rule, ...cells].map(line).join("\n")}\n`;
}

function shortText(value: Cell): string {
  if (typeof value === "number" && !Number.isInteger(value)) return value.toFixed(4);
  return printable(textOf(value));
}

/** A text from a file, safe to print: what would steer a terminal is left out. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, " ");
}

function textOf(value: Cell): string {
  if (value === null) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}
