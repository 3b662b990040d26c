import type { PlainRow } from "#queries/rows.ts";
import {
  count,
  date,
  days,
  figure,
  moneyExact,
  month,
  nothing,
  rate,
  rateOf,
  smallRate,
} from "../format.ts";
import type { ReportColumn } from "./monthly-report.ts";

/** A cell of a report's table as page and PDF write it; money to the cent, so that it can be checked. */
export function cellText(column: ReportColumn, row: PlainRow): string {
  const value = row[column.id] ?? null;
  if (value === null) return nothing;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberText(column, value, row);
  const text = typeof value === "string" ? value : value.join(", ");
  if (column.kind === "month") return month(text);
  return column.kind === "date" ? date(text) : (column.words?.[text] ?? text);
}

function numberText(column: ReportColumn, value: number, row: PlainRow): string {
  const { kind } = column;
  if (kind === "money") return moneyExact(value);
  if (kind === "rate") return rateText(column, value, row);
  if (kind === "days") return days(value, Number.isInteger(value) ? 0 : 1);
  return kind === "figure" ? figureText(column, value, row) : count(value);
}

function rateText({ n, isMoneyRate }: ReportColumn, value: number, row: PlainRow): string {
  const standsOn = n === undefined ? null : (row[n] ?? null);
  if (typeof standsOn !== "number") return rate(value);
  if (isMoneyRate) return smallRate(value, standsOn);
  return rateOf(Math.round(value * standsOn), standsOn);
}

function figureText({ id }: ReportColumn, value: number, { unit, n }: PlainRow): string {
  if (unit === "money") return moneyExact(value);
  if (unit === "rate") return smallRate(value, id === "value" && typeof n === "number" ? n : null);
  return figure(value, unit === "days" ? "days" : "count");
}
