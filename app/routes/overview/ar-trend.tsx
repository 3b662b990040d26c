import { money, moneyExact, moneyShort, month } from "#reports/format.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { LineByMonth } from "../../ui/charts.tsx";
import { arColumns, type Month } from "./ar-columns.ts";

/** Open A/R, and its part over 90 days, on each month's last day. */
export function ArTrend({ months }: { months: Month[] }) {
  return (
    <ChartPanel
      title="Open A/R on each month's last day"
      summary={`Open A/R was ${money(months.at(0)?.open_cents)} in ${month(months.at(0)?.month)} and ${money(months.at(-1)?.open_cents)} on ${month(months.at(-1)?.month)}'s last day shown.`}
      months={months.map((row) => row.month)}
      height={208}
      exported={{ table: "ar-by-month", rows: months.length }}
      table={
        <DataTable
          caption="Open A/R by month"
          rows={months}
          columns={arColumns}
          rowKey={(row) => row.month}
          sortParam="ar-sort"
        />
      }
    >
      {(width, notes) => (
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
          notes={notes}
          width={width}
          height={208}
          short={moneyShort}
          exact={moneyExact}
        />
      )}
    </ChartPanel>
  );
}
