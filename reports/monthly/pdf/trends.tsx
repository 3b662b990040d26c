import type { Column, Content } from "pdfmake/interfaces";
import type { ReactElement } from "react";
import type { PlainRow } from "#queries/rows.ts";
import { niceTicks } from "../../charts/axis.ts";
import { BarsByMonth } from "../../charts/bars-by-month.tsx";
import { LineByMonth } from "../../charts/line-by-month.tsx";
import { figure, money, moneyShort, month, nothing, rate, type Unit } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { notesUnderCharts } from "./notes-list.ts";
import { inScreen, printChart } from "./print-chart.tsx";
import { printText } from "./print-fonts.ts";
import { figures, pageRoom, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { isRunning } from "./report-words.ts";
import { heading, nothingOf } from "./table-node.ts";

type Trend = { id: string; title: string; unit: Unit; of: string; fromZero?: false };

/** Lines of what moves by a point near the top do not begin at zero: their note says so. */
const trends: readonly Trend[] = [
  { id: "cash", title: "Cash", unit: "money", of: "cash_cents" },
  { id: "days", title: "Days in A/R", unit: "days", of: "days_in_ar" },
  { id: "old", title: "A/R over 90 days", unit: "rate", of: "ar_over_90_rate" },
  { id: "denied", title: "Initial denials", unit: "rate", of: "initial_denial_rate" },
  {
    id: "collected",
    title: "Net collection",
    unit: "rate",
    of: "net_collection_rate",
    fromZero: false,
  },
  {
    id: "resolved",
    title: "First pass resolved",
    unit: "rate",
    of: "first_pass_resolution_rate",
    fromZero: false,
  },
];

/** From this share of claims without an answer on, a month's first pass is drawn as unfinished. */
const unfinished = 0.15;
const gap = 18;
const chart = { width: (pageRoom - 2 * gap) / 3, height: 90 };

/** Six figures over the months: bars from zero, or a line; what is not finished hatched or dashed. */
export function trendCharts(report: MonthlyReport): Content {
  const { title, rows } = tableOf(report, "months");
  if (rows.length === 0) return nothingOf(title, "No month is known yet.");
  const range = `${month(String(rows[0]?.month))} to ${month(String(rows.at(-1)?.month))}`;
  const lines = [trends.slice(0, 3), trends.slice(3)];
  return {
    stack: [
      ...heading(
        `Trends, ${range}`,
        "Hatched or dashed: the month is not over, or more than 15 % of its claims have no answer yet. Net collection and first pass do not begin at zero.",
      ),
      ...lines.map((line) => ({
        columns: line.map((trend) => smallChart(report, trend, rows)),
        columnGap: gap,
        margin: [0, 4, 0, 4] as [number, number, number, number],
      })),
      ...notesUnderCharts(report),
    ],
    unbreakable: true,
  };
}

const numberOf = (row: PlainRow, column: string) => {
  const value = row[column];
  return typeof value === "number" ? value : null;
};

function smallChart(report: MonthlyReport, trend: Trend, rows: readonly PlainRow[]): Column {
  const last = rows.at(-1);
  return {
    width: chart.width,
    stack: [
      {
        columns: [
          { width: "*", text: printText(trend.title), bold: true, fontSize: type.table },
          {
            width: "auto",
            text: figure(last ? numberOf(last, trend.of) : null, trend.unit),
            ...figures,
            bold: true,
            fontSize: type.table,
          },
        ],
      },
      rows.some((row) => numberOf(row, trend.of) !== null)
        ? printChart(chartOf(report, trend, rows), chart.width)
        : {
            text: `${nothing} not known in any of these months`,
            color: printPalette["ink-2"],
            fontSize: type.hint,
          },
    ],
  };
}

function chartOf(report: MonthlyReport, trend: Trend, rows: readonly PlainRow[]): ReactElement {
  const shared = {
    id: trend.id,
    title: trend.title,
    width: inScreen(chart.width),
    height: inScreen(chart.height),
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
