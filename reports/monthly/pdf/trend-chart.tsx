import type { ReactElement } from "react";
import { BarsByMonth } from "../../charts/bars-by-month.tsx";
import { LineByMonth } from "../../charts/line-by-month.tsx";
import { figure, money, moneyShort, rate } from "../../format.ts";
import { axisDigits, type MonthTrend, trendRows, unfinishedFrom } from "../month-trends.ts";
import type { MonthlyReport } from "../monthly-report.ts";
import { inScreen } from "./print-chart.tsx";
import { isRunning } from "./report-words.ts";

/** Width and height in points. */
type Size = { width: number; height: number };

/** Bars from zero for money, a line for days and rates. */
export function trendChart(report: MonthlyReport, trend: MonthTrend, size: Size): ReactElement {
  const rows = trendRows(report, trend);
  const shared = {
    id: trend.id,
    title: trend.title,
    width: inScreen(size.width),
    height: inScreen(size.height),
    notes: report.notes,
    series: [{ key: "value", title: trend.title, color: "var(--accent)" }],
  };
  if (trend.unit === "money")
    return (
      <BarsByMonth
        {...shared}
        rows={rows.map(({ month, values }) => ({ month, values: { value: values.value ?? 0 } }))}
        short={moneyShort}
        exact={money}
        openMonth={isRunning(report) ? report.month : undefined}
      />
    );
  const digits = axisDigits(report, trend);
  return (
    <LineByMonth
      {...shared}
      rows={rows}
      short={(value) => (trend.unit === "rate" ? rate(value, digits) : String(value))}
      fromZero={trend.fromZero}
      exact={(value) => figure(value, trend.unit)}
      unsettledFrom={unfinishedFrom(report, trend)}
    />
  );
}
