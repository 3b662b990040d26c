import {
  count,
  date,
  days,
  intervalWords,
  money,
  moneyExact,
  nothing,
  rate,
  rateOf,
  smallRate,
} from "#reports/format.ts";
import type { Column, ColumnKind } from "./column.ts";

/** A value in its column's kind. */
export function writeCell(value: string | number | null, kind: ColumnKind = "text"): string {
  if (value === null || value === "") return nothing;
  if (typeof value === "string") return kind === "date" ? date(value) : value;
  if (kind === "money") return money(value);
  if (kind === "exact") return moneyExact(value);
  if (kind === "rate") return rate(value);
  if (kind === "days") return days(value);
  return kind === "count" ? count(value) : String(value);
}

/** A row's value in its column: a rate of fewer than 20 as the count it is. */
export function writeValue<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  const n = column.n?.(row);
  if (column.kind !== "rate" || typeof value !== "number" || n == null)
    return writeCell(value, column.kind);
  return column.isMoneyRate ? smallRate(value, n) : rateOf(value * n, n);
}

/** What hovering adds to a figure: a rate's n and its interval, money to the cent. */
export function exactWords<Row>(column: Column<Row>, row: Row): string | undefined {
  const value = column.value(row);
  if (typeof value !== "number") return undefined;
  const n = column.n?.(row);
  if (column.kind === "rate" && n != null)
    return column.isMoneyRate
      ? `n = ${count(n)}`
      : `${count(Math.round(value * n))} of ${count(n)}, ${intervalWords(Math.round(value * n), n)}`;
  return column.kind === "money" ? moneyExact(value) : undefined;
}

export const isFigureKind = (kind: ColumnKind | undefined) =>
  kind !== undefined && kind !== "text" && kind !== "date";
