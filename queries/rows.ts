import {
  type DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBListValue,
  type DuckDBResultReader,
} from "@duckdb/node-api";

export type Cell = string | number | boolean | string[] | null;
export type PlainRow = { [column: string]: Cell };

const dayLength = 86_400_000;

/** A result as plain objects: dates are ISO strings, BIGINT numbers (sums of cents stay below 2^53). */
export function plainRows(result: DuckDBResultReader): PlainRow[] {
  return rowsFrom(result.columnNames(), result.getColumns(), result.currentRowCount);
}

/** The same of a part of a result, as it comes. */
export function plainChunk(names: readonly string[], chunk: DuckDBDataChunk): PlainRow[] {
  return rowsFrom(names, chunk.getColumns(), chunk.rowCount);
}

function rowsFrom(
  names: readonly string[],
  values: readonly (readonly unknown[])[],
  length: number,
): PlainRow[] {
  const toDay = dayFormatter();
  const columns = values.map((column) => column.map((value) => plain(value, toDay)));
  return Array.from({ length }, (_, row) => {
    const object: PlainRow = {};
    names.forEach((name, index) => {
      object[name] = columns[index]?.[row] ?? null;
    });
    return object;
  });
}

function plain(value: unknown, toDay: (days: number) => string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (value instanceof DuckDBDateValue) return toDay(value.days);
  if (value instanceof DuckDBListValue) return value.items.map(String);
  return String(value);
}

function dayFormatter(): (days: number) => string {
  const known = new Map<number, string>();
  return (days) => {
    const seen = known.get(days);
    if (seen !== undefined) return seen;
    const text = new Date(days * dayLength).toISOString().slice(0, 10);
    known.set(days, text);
    return text;
  };
}
