import type { Cell, PlainRow } from "#queries/rows.ts";
import { count, date, days, figure, moneyExact, month, nothing, rate } from "../format.ts";
import type { ReportColumn } from "./monthly-report.ts";

/** A cell of a report's table as page and PDF write it; money to the cent, so that it can be checked. */
export function cellText(column: ReportColumn, row: PlainRow): string {
  const value = row[column.id] ?? null;
  if (value === null) return nothing;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberText(column, value, row);
  const text = typeof value === "string" ? value : value.join(", ");
  if (column.kind === "month") return month(text);
  return column.kind === "date" ? date(text) : text;
}

function numberText({ kind }: ReportColumn, value: number, row: PlainRow): string {
  if (kind === "money") return moneyExact(value);
  if (kind === "rate") return rate(value);
  if (kind === "days") return days(value, Number.isInteger(value) ? 0 : 1);
  if (kind === "figure") return figureText(row.unit ?? null, value);
  return count(value);
}

function figureText(unit: Cell, value: number): string {
  if (unit === "money") return moneyExact(value);
  return figure(value, unit === "rate" || unit === "days" ? unit : "count");
}
