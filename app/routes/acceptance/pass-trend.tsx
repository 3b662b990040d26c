import type { kpiMonths } from "#queries/overview/kpi-months.ts";
import type { RowOf } from "#queries/query.ts";
import { month, rate } from "#reports/format.ts";
import { unsettledFrom } from "../../months.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { LineByMonth } from "../../ui/charts.tsx";

type Month = RowOf<typeof kpiMonths>;

const columns: Column<Month>[] = [
  {
    id: "month",
    header: "Submitted in",
    value: (row) => row.month,
    cell: (row) => month(row.month),
  },
  { id: "submitted", header: "Submitted", value: (row) => row.submitted, kind: "count" },
  { id: "adjudicated", header: "Adjudicated", value: (row) => row.adjudicated, kind: "count" },
  {
    id: "accepted",
    header: "Accepted",
    value: (row) => row.first_pass_acceptance_rate,
    kind: "rate",
  },
  {
    id: "resolved",
    header: "Resolved",
    value: (row) => row.first_pass_resolution_rate,
    kind: "rate",
  },
];

/** Acceptance and resolution by month of first submission; months not yet decided are dashed. */
export function PassTrend({ months }: { months: Month[] }) {
  const open = unsettledFrom(months);
  const last = months.findLast((row) => open === undefined || row.month < open);
  return (
    <ChartPanel
      title="Accepted and resolved, by month of first submission"
      summary={`${rate(last?.first_pass_resolution_rate)} of the claims of ${month(last?.month)} were resolved at the first answer, ${rate(last?.first_pass_acceptance_rate)} accepted.${open ? ` From ${month(open)} on, less than 85 % are decided.` : ""}`}
      height={220}
      table={
        <DataTable
          caption="First pass by month"
          rows={months}
          columns={columns}
          rowKey={(row) => row.month}
          sortParam="pass-sort"
        />
      }
    >
      {(width) => (
        <LineByMonth
          id="acceptance-trend"
          title="Accepted and resolved by month of first submission"
          rows={months.map((row) => ({
            month: row.month,
            values: {
              accepted: row.first_pass_acceptance_rate,
              resolved: row.first_pass_resolution_rate,
            },
          }))}
          series={[
            { key: "accepted", title: "Accepted", color: "var(--cat-3)" },
            { key: "resolved", title: "Resolved", color: "var(--cat-1)" },
          ]}
          width={width}
          height={220}
          short={(value) => rate(value, 0)}
          exact={(value) => rate(value)}
          unsettledFrom={open}
          fromZero={false}
        />
      )}
    </ChartPanel>
  );
}
