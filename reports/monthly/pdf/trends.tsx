import type { Column, Content } from "pdfmake/interfaces";
import type { PlainRow } from "#queries/rows.ts";
import { figure, month, nothing } from "../../format.ts";
import { cellText } from "../cell-text.ts";
import { type MonthTrend, monthTrends, numberOf, trendRows } from "../month-trends.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { heading, nothingOf } from "./ledger-look.ts";
import { notesUnderCharts } from "./notes-list.ts";
import { printChart } from "./print-chart.tsx";
import { printText } from "./print-fonts.ts";
import { figures, pageRoom, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { trendChart } from "./trend-chart.tsx";

const gap = 18;
const chart = { width: (pageRoom - 2 * gap) / 3, height: 90 };

/** Six figures over the months: bars from zero, or a line; what is not finished hatched or dashed. */
export function trendCharts(report: MonthlyReport): Content {
  const { title, rows } = tableOf(report, "months");
  if (rows.length === 0) return nothingOf(title, "No month is known yet.");
  const range = `${month(String(rows[0]?.month))} to ${month(String(rows.at(-1)?.month))}`;
  const hasFew = monthTrends.some((trend) => trendRows(report, trend).some((row) => "few" in row));
  const lines = [monthTrends.slice(0, 3), monthTrends.slice(3)];
  return {
    stack: [
      ...heading(
        `Trends, ${range}`,
        `Hatched or dashed: the month is not over, or more than 15 % of its claims have no answer yet. Net collection and first pass do not begin at zero.${hasFew ? " Hollow: a rate of fewer than 20." : ""}`,
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

function smallChart(report: MonthlyReport, trend: MonthTrend, rows: readonly PlainRow[]): Column {
  return {
    width: chart.width,
    stack: [
      {
        columns: [
          { width: "*", text: printText(trend.title), bold: true, fontSize: type.table },
          {
            width: "auto",
            text: lastOf(report, trend, rows),
            ...figures,
            bold: true,
            fontSize: type.table,
          },
        ],
      },
      rows.some((row) => numberOf(row, trend.id) !== null)
        ? printChart(trendChart(report, trend, chart), chart.width)
        : {
            text: `${nothing} not known in any of these months`,
            color: printPalette["ink-2"],
            fontSize: type.hint,
          },
    ],
  };
}

/** The last month's figure; a rate of few as their count. */
function lastOf(
  report: MonthlyReport,
  { id: of, unit }: MonthTrend,
  rows: readonly PlainRow[],
): string {
  const last = rows.at(-1);
  const column = tableOf(report, "months").columns.find(({ id }) => id === of);
  if (!last || !column) return nothing;
  return unit === "rate" ? cellText(column, last) : figure(numberOf(last, of), unit);
}
