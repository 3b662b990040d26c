import type { kpiMonths } from "#queries/overview/kpi-months.ts";
import type { RowOf } from "#queries/query.ts";
import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import type { Column } from "../../tables/column.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { LineByMonth } from "../../ui/charts.tsx";

type Month = RowOf<typeof kpiMonths>;

/** Open A/R, and its part over 90 days, on each month's last day. */
export function ArTrend({ months }: { months: Month[] }) {
  return (
    <ChartPanel
      title="Open A/R on each month's last day"
      summary={`Open A/R was ${money(months.at(0)?.open_cents)} in ${month(months.at(0)?.month)} and ${money(months.at(-1)?.open_cents)} on ${month(months.at(-1)?.month)}'s last day shown.`}
      height={208}
      table={<ArTable months={months} />}
    >
      {(width) => (
        <LineByMonth
          id="overview-ar"
          title="Open A/R by month"
          rows={months.map((row) => ({
            month: row.month,
            values: { open: row.open_cents, old: row.over_90_cents },
          }))}
          series={[
            { key: "open", title: "All open", color: "var(--cat-1)" },
            { key: "old", title: "Over 90 days", color: "var(--cat-2)" },
          ]}
          width={width}
          height={208}
          short={moneyShort}
          exact={moneyExact}
        />
      )}
    </ChartPanel>
  );
}

function ArTable({ months }: { months: Month[] }) {
  const columns: Column<Month>[] = [
    { id: "month", header: "Last day", value: (row) => row.day, kind: "date" },
    { id: "open", header: "Open", value: (row) => row.open_cents, kind: "money" },
    { id: "old", header: "Over 90 days", value: (row) => row.over_90_cents, kind: "money" },
    { id: "rate", header: "Share", value: (row) => row.ar_over_90_rate, kind: "rate" },
    { id: "days", header: "Days in A/R", value: (row) => row.days_in_ar, kind: "days" },
  ];
  return (
    <DataTable
      caption="Open A/R by month"
      rows={months}
      columns={columns}
      rowKey={(row) => row.month}
      sortParam="ar-sort"
    />
  );
}
