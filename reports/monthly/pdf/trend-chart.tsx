import type { ReactElement } from "react";
import type { PlainRow } from "#queries/rows.ts";
import { niceTicks } from "../../charts/axis.ts";
import { BarsByMonth } from "../../charts/bars-by-month.tsx";
import { LineByMonth } from "../../charts/line-by-month.tsx";
import { figure, money, moneyShort, rate, type Unit } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { inScreen } from "./print-chart.tsx";
import { isRunning } from "./report-words.ts";

/** A column of the table of months as a chart. */
export type Trend = { id: string; title: string; unit: Unit; of: string; fromZero?: false };

/** From this share of claims without an answer on, a month's first pass is drawn as unfinished. */
const unfinished = 0.15;

/** A rate of fewer claims is their count. */
const few = 20;

/** A figure of a month; null where it is not known. */
export const numberOf = (row: PlainRow, column: string) => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};

/** Whether a month's rate is one of so few that it is written as their count: its point is hollow. */
export function standsOnFew(report: MonthlyReport, { of }: Trend, row: PlainRow): boolean {
  const n = tableOf(report, "months").columns.find(({ id }) => id === of)?.n;
  return n !== undefined && numberOf(row, of) !== null && (numberOf(row, n) ?? few) < few;
}

/** Width and height in points. */
type Size = { width: number; height: number };

/** Bars from zero for money, a line for days and rates. */
export function trendChart(
  report: MonthlyReport,
  trend: Trend,
  rows: readonly PlainRow[],
  size: Size,
): ReactElement {
  const shared = {
    id: trend.id,
    title: trend.title,
    width: inScreen(size.width),
    height: inScreen(size.height),
    notes: report.notes,
  };
  if (trend.unit === "money")
    return (
      <BarsByMonth
        {...shared}
        rows={rows.map((row) => ({
          month: String(row.month),
          values: { value: numberOf(row, trend.of) ?? 0 },
        }))}
        series={[{ key: "value", title: trend.title, color: "var(--accent)" }]}
        short={moneyShort}
        exact={money}
        openMonth={isRunning(report) ? report.month : undefined}
      />
    );
  const known = rows.flatMap((row) => numberOf(row, trend.of) ?? []);
  // As many digits as tell the axis' steps apart: 2.5 % is not 3 %.
  const isWhole = (tick: number) => Math.abs(tick * 100 - Math.round(tick * 100)) < 1e-6;
  const digits = niceTicks(known, trend.fromZero ?? true).every(isWhole) ? 0 : 1;
  return (
    <LineByMonth
      {...shared}
      rows={rows.map((row) => ({
        month: String(row.month),
        values: { value: numberOf(row, trend.of) },
        ...(standsOnFew(report, trend, row) ? { few: { value: "" } } : {}),
      }))}
      series={[{ key: "value", title: trend.title, color: "var(--accent)" }]}
      short={(value) => (trend.unit === "rate" ? rate(value, digits) : String(value))}
      fromZero={trend.fromZero ?? true}
      exact={(value) => figure(value, trend.unit)}
      unsettledFrom={unsettledFrom(report, trend, rows)}
    />
  );
}

function unsettledFrom(report: MonthlyReport, { id }: Trend, rows: readonly PlainRow[]) {
  const isOpen = (row: PlainRow) =>
    (row.month === report.month && isRunning(report)) ||
    (id === "resolved" &&
      (numberOf(row, "pending") ?? 0) > unfinished * (numberOf(row, "submitted") ?? 0));
  const from = rows.findLastIndex((row) => !isOpen(row)) + 1;
  const open = rows[from];
  return open ? String(open.month) : undefined;
}
