import { useNavigate } from "@remix-run/react";
import { ChartPanel } from "#app/ui/chart-panel.tsx";
import { BarsByMonth, LineByMonth } from "#app/ui/charts.tsx";
import { useView } from "#app/ui/view.tsx";
import type { PlainRow } from "#queries/rows.ts";
import {
  figure,
  moneyExact,
  moneyShort,
  month as monthWords,
  rateShort,
  type Unit,
} from "#reports/format.ts";
import { isRunning } from "#reports/monthly/pdf/report-words.ts";
import type { ShownReport } from "./read-month-page.server.ts";
import { ReportTableRows } from "./report-table.tsx";

type Trend = { readonly id: string; readonly title: string; readonly unit: Unit };

/** Columns of the table of months that are drawn. */
const trends: readonly Trend[] = [
  { id: "cash_cents", title: "Cash", unit: "money" },
  { id: "days_in_ar", title: "Days in A/R", unit: "days" },
  { id: "ar_over_90_rate", title: "A/R over 90 days", unit: "rate" },
  { id: "initial_denial_rate", title: "Initial denials", unit: "rate" },
  { id: "net_collection_rate", title: "Net collection", unit: "rate" },
  { id: "first_pass_resolution_rate", title: "First pass resolved", unit: "rate" },
];
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
      {trends.map((trend) => (
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
          {(width) => <TrendChart trend={trend} report={report} rows={months.rows} width={width} />}
        </ChartPanel>
      ))}
    </section>
  );
}

function TrendChart({
  trend,
  report,
  rows,
  width,
}: {
  trend: Trend;
  report: ShownReport;
  rows: readonly PlainRow[];
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
  const series = [{ key: "value", title: trend.title, color: "var(--cat-1)" }];
  const openMonth = isRunning(report) ? report.month : undefined;
  if (trend.unit === "money")
    return (
      <BarsByMonth
        {...shared}
        rows={rows.map((row) => ({
          month: String(row.month),
          values: { value: numberOf(row, trend.id) ?? 0 },
        }))}
        series={series}
        short={moneyShort}
        exact={moneyExact}
        openMonth={openMonth}
      />
    );
  return (
    <LineByMonth
      {...shared}
      rows={rows.map((row) => ({
        month: String(row.month),
        values: { value: numberOf(row, trend.id) },
      }))}
      series={series}
      short={(value) => (trend.unit === "rate" ? rateShort(value) : String(value))}
      exact={(value) => figure(value, trend.unit)}
      unsettledFrom={unsettledFrom(trend, rows, openMonth)}
    />
  );
}

/** The first of the last months that are not over or, of first pass, have less than 85 % of their claims judged. */
function unsettledFrom(
  trend: Trend,
  rows: readonly PlainRow[],
  openMonth: string | undefined,
): string | undefined {
  const isOpen = (row: PlainRow) =>
    row.month === openMonth ||
    (trend.id === "first_pass_resolution_rate" &&
      (numberOf(row, "pending") ?? 0) > 0.15 * (numberOf(row, "submitted") ?? 0));
  const first = rows[rows.findLastIndex((row) => !isOpen(row)) + 1];
  return first && String(first.month);
}

/** The report's own remarks: a closed month keeps those that it was closed with. */
function notesOf({ notes }: ShownReport) {
  return notes.map((note, index) => ({ ...note, id: `${note.day} ${index}` }));
}

function numberOf(row: PlainRow, column: string): number | null {
  const value = row[column];
  return typeof value === "number" ? value : null;
}

function summaryOf({ id, title, unit }: Trend, rows: readonly PlainRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return title;
  const words = (row: PlainRow) =>
    `${figure(numberOf(row, id), unit)} in ${monthWords(String(row.month))}`;
  return `${title}: ${words(last)}, ${words(first)}.`;
}
