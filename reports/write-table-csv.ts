import {
  type FileCell,
  type FileColumn,
  type FileKind,
  type FileRow,
  isMoney,
} from "./file-table.ts";
import { harmlessText } from "./harmless-text.ts";

/** The first line of a CSV file (RFC 4180), as DuckDB writes it (file-sql.ts): one kind of CSV, whoever makes it. */
export function tableCsvHead(columns: readonly FileColumn[]): string {
  return `${columns.map(({ header }) => quoted(harmlessText(header))).join(",")}\r\n`;
}

/** Lines of a CSV file: money in dollars to the cent, rates as fractions, days ISO. */
export function tableCsvRows(columns: readonly FileColumn[], rows: readonly FileRow[]): string {
  return rows
    .map((row) => `${columns.map(({ kind }, at) => csvCell(row[at] ?? null, kind)).join(",")}\r\n`)
    .join("");
}

function csvCell(value: FileCell, kind: FileKind): string {
  if (value === null) return "";
  if (typeof value === "number") return isMoney(kind) ? dollars(value) : String(value);
  return quoted(harmlessText(value));
}

/** Cents as `-1234.50`. */
function dollars(cents: number): string {
  const digits = String(Math.round(Math.abs(cents))).padStart(3, "0");
  return `${cents <= -0.5 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function quoted(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
