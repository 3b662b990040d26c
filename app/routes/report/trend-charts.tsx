import { useNavigate } from "@remix-run/react";
import { ChartPanel } from "#app/ui/chart-panel.tsx";
import { BarsByMonth, LineByMonth } from "#app/ui/charts.tsx";
import { useView } from "#app/ui/view.tsx";
import type { PlainRow } from "#queries/rows.ts";
import { figure, moneyExact, moneyShort, month as monthWords, rate } from "#reports/format.ts";
import {
  axisDigits,
  type MonthTrend,
  monthTrends,
  numberOf,
  trendRows,
  unfinishedFrom,
} from "#reports/monthly/month-trends.ts";
import { isRunning } from "#reports/monthly/pdf/report-words.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { ReportTableRows } from "./report-table.tsx";

const height = 148;

/** Thirteen months of six figures; each has its months as a table. */
export function TrendCharts({ report }: { report: ShownReport }) {
  const months = report.tables.find(({ id }) => id === "months");
  if (!months || months.rows.length === 0) return null;
  return (
    <section
      aria-label="Trends over the months"
      className="grid gap-5 md:grid-cols-2 xl:grid-cols-3"
    >
      {monthTrends.map((trend) => (
        <ChartPanel
          key={trend.id}
          title={trend.title}
          summary={summaryOf(trend, months.rows)}
          height={height}
          table={
            <ReportTableRows
              report={report}
              table={{
                ...months,
                title: trend.title,
                columns: months.columns.filter(({ id }) => id === "month" || id === trend.id),
                total: null,
              }}
            />
          }
        >
          {(width) => <TrendChart trend={trend} report={report} width={width} />}
        </ChartPanel>
      ))}
      <p className="text-hint text-ink-3 md:col-span-2 xl:col-span-3">
        Net collection and first pass do not begin at zero.
      </p>
    </section>
  );
}

function TrendChart({
  trend,
  report,
  width,
}: {
  trend: MonthTrend;
  report: ShownReport;
  width: number;
}) {
  const { link } = useView();
  const navigate = useNavigate();
  const shared = {
    id: `trend-${trend.id}`,
    title: trend.title,
    width,
    height,
    notes: notesOf(report),
    onMonth: (month: string) => navigate(link(`/reports/${month}`)),
  };
  const rows = trendRows(report, trend);
  const series = [{ key: "value", title: trend.title, color: "var(--cat-1)" }];
  const openMonth = isRunning(report) ? report.month : undefined;
  if (trend.unit === "money")
    return (
      <BarsByMonth
        {...shared}
        rows={rows.map(({ month, values }) => ({ month, values: { value: values.value ?? 0 } }))}
        series={series}
        short={moneyShort}
        exact={moneyExact}
        openMonth={openMonth}
      />
    );
  const digits = axisDigits(report, trend);
  return (
    <LineByMonth
      {...shared}
      rows={rows}
      series={series}
      short={(value) => (trend.unit === "rate" ? rate(value, digits) : String(value))}
      fromZero={trend.fromZero}
      exact={(value) => figure(value, trend.unit)}
      unsettledFrom={unfinishedFrom(report, trend)}
    />
  );
}

/** The report's own remarks: a closed month keeps those that it was closed with. */
function notesOf({ notes }: ShownReport) {
  return notes.map((note, index) => ({ ...note, id: `${note.day} ${index}` }));
}

function summaryOf({ id, title, unit }: MonthTrend, rows: readonly PlainRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return title;
  const words = (row: PlainRow) =>
    `${figure(numberOf(row, id), unit)} in ${monthWords(String(row.month))}`;
  return `${title}: ${words(last)}, ${words(first)}.`;
}
