import type { PlainRow } from "#queries/rows.ts";
import { niceTicks } from "../charts/axis.ts";
import { smallN, type Unit } from "../format.ts";
import { cellText } from "./cell-text.ts";
import { type MonthlyReport, tableOf } from "./monthly-report.ts";
import { isRunning } from "./pdf/report-words.ts";

/** A column of the table of months as a chart, on page and paper alike. */
export type MonthTrend = {
  /** The column. */
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
  /** What moves by a point near the top would be a flat line over zero. */
  readonly fromZero: boolean;
};

type Drawn = Pick<MonthlyReport, "month" | "asOf" | "tables">;

export const monthTrends: readonly MonthTrend[] = [
  { id: "cash_cents", title: "Cash", unit: "money", fromZero: true },
  { id: "days_in_ar", title: "Days in A/R", unit: "days", fromZero: true },
  { id: "ar_over_90_rate", title: "A/R over 90 days", unit: "rate", fromZero: true },
  { id: "initial_denial_rate", title: "Initial denials", unit: "rate", fromZero: true },
  { id: "net_collection_rate", title: "Net collection", unit: "rate", fromZero: false },
  { id: "first_pass_resolution_rate", title: "First pass resolved", unit: "rate", fromZero: false },
];

/** From this share of claims without an answer on, a month's first pass is drawn as unfinished (KPIS §0, 7). */
const unfinished = 0.15;

/** A figure of a month; null where it is not known. */
export function numberOf(row: PlainRow, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

/** The points of a trend; a rate of few has its count in words, and is drawn hollow. */
export function trendRows(report: Drawn, { id }: MonthTrend) {
  const { rows, columns } = tableOf(report, "months");
  const column = columns.find((each) => each.id === id);
  return rows.map((row) => {
    const value = numberOf(row, id);
    const n = column?.n === undefined ? null : numberOf(row, column.n);
    const isFew = column !== undefined && value !== null && n !== null && n < smallN;
    return {
      month: String(row.month),
      values: { value },
      ...(isFew ? { few: { value: cellText(column, row) } } : {}),
    };
  });
}

/** The first of the last months that are not over or, of first pass, have too many claims without an answer. */
export function unfinishedFrom(report: Drawn, { id }: MonthTrend): string | undefined {
  const { rows } = tableOf(report, "months");
  const isOpen = (row: PlainRow) =>
    (row.month === report.month && isRunning(report)) ||
    (id === "first_pass_resolution_rate" &&
      (numberOf(row, "pending") ?? 0) > unfinished * (numberOf(row, "submitted") ?? 0));
  const first = rows[rows.findLastIndex((row) => !isOpen(row)) + 1];
  return first && String(first.month);
}

/** As many digits as tell the steps of a rate's axis apart: 2.5 % is not 3 %. */
export function axisDigits(report: Drawn, { id, fromZero }: MonthTrend): 0 | 1 {
  const known = tableOf(report, "months").rows.flatMap((row) => numberOf(row, id) ?? []);
  const isWhole = (tick: number) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6;
  return niceTicks(known, fromZero).every(isWhole) ? 0 : 1;
}
