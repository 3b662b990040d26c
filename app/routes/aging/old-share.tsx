import { month, rate, smallN } from "#reports/format.ts";
import type { OwnTarget } from "../../settings/own-target.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { trendAim } from "../../trend-aim.ts";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { LineByMonth } from "../../ui/charts.tsx";
import { useView } from "../../ui/view.tsx";
import { type Month, oldShareColumns } from "./old-share-columns.ts";

/** The share over 90 days on each month's last day. */
export function OldShare({
  months,
  targets,
  complete,
}: {
  months: Month[];
  targets: OwnTarget[];
  /** From which day on the history is complete; null where no file tells. */
  complete: string | null;
}) {
  const { view } = useView();
  const last = months.at(-1);
  const values = months.map((row) => ({
    ...{ month: row.month, value: row.ar_over_90_rate, isSettled: true },
  }));
  const aim = trendAim("ar_over_90_rate", values, targets, { asOf: view.asOf, complete });
  return (
    <ChartPanel
      title="Share of open money over 90 days old"
      summary={`${rate(last?.ar_over_90_rate)} in ${month(last?.month)}, ${rate(months.at(0)?.ar_over_90_rate)} in ${month(months.at(0)?.month)}.`}
      months={months.map((row) => row.month)}
      height={220}
      band={aim.bandWords}
      exported={{ table: "share-over-90", rows: months.length }}
      table={
        <DataTable
          caption="Share over 90 days by month"
          rows={months}
          columns={oldShareColumns}
          rowKey={(row) => row.month}
          sortParam="share-sort"
        />
      }
    >
      {(width, notes) => (
        <LineByMonth
          id="aging-share"
          title="Share of open money over 90 days old, by month"
          rows={months.map((row) => ({
            month: row.month,
            values: { share: row.ar_over_90_rate },
            ...(row.open_claims < smallN ? { few: { share: `n = ${row.open_claims}` } } : {}),
          }))}
          series={[{ key: "share", title: "Over 90 days", color: "var(--cat-1)" }]}
          notes={notes}
          width={width}
          height={220}
          short={(value) => rate(value, 0)}
          exact={(value) => rate(value)}
          lines={aim.lines}
          band={aim.band}
        />
      )}
    </ChartPanel>
  );
}
