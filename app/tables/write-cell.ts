import { count, date, days, money, moneyExact, nothing, rate } from "#reports/format.ts";
import type { ColumnKind } from "./column.ts";

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

export const isFigureKind = (kind: ColumnKind | undefined) =>
  kind !== undefined && kind !== "text" && kind !== "date";
