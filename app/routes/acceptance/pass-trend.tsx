import { useNavigate } from "@remix-run/react";
import { useMemo } from "react";
import { month, rate, rateOf, rateShort, smallN } from "#reports/format.ts";
import { monthOf, unsettledFrom } from "../../months.ts";
import type { OwnTarget } from "../../settings/own-target.ts";
import { DataTable } from "../../tables/data-table.tsx";
import { trendAim } from "../../trend-aim.ts";
import { ChartPanel } from "../../ui/chart-panel.tsx";
import { LineByMonth } from "../../ui/charts.tsx";
import { useView } from "../../ui/view.tsx";
import { type Month, passColumns } from "./pass-columns.ts";

/** Acceptance and resolution by month of first submission; months not yet decided are dashed. A month cuts the page to it. */
export function PassTrend({ months, targets }: { months: Month[]; targets: OwnTarget[] }) {
  const { view, withView } = useView();
  const navigate = useNavigate();
  const open = unsettledFrom(months);
  const columns = useMemo(
    () => passColumns((each) => withView(monthOf(each, view.asOf))),
    [withView, view.asOf],
  );
  const day = { asOf: view.asOf, complete: null };
  // Two lines on one ground: the practice's own targets alone, no medians.
  const lines = (["first_pass_acceptance_rate", "first_pass_resolution_rate"] as const).flatMap(
    (name) => trendAim(name, [], targets, day).lines,
  );
  const last = months.findLast((row) => open === undefined || row.month < open);
  return (
    <ChartPanel
      title="Accepted and resolved, by month of first submission"
      summary={`${rate(last?.first_pass_resolution_rate)} of the claims of ${month(last?.month)} were resolved at the first answer, ${rate(last?.first_pass_acceptance_rate)} accepted.${open ? ` From ${month(open)} on, less than 85 % are decided.` : ""}`}
      months={months.map((row) => row.month)}
      height={220}
      unfinished={open === undefined ? undefined : "less than 85 % decided"}
      exported={{ table: "first-pass-by-month", rows: months.length }}
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
      {(width, notes) => (
        <LineByMonth
          id="acceptance-trend"
          title="Accepted and resolved by month of first submission"
          rows={months.map((row) => ({
            month: row.month,
            values: {
              accepted: row.first_pass_acceptance_rate,
              resolved: row.first_pass_resolution_rate,
            },
            few: fewOf(row),
          }))}
          series={[
            { key: "accepted", title: "Accepted", color: "var(--cat-3)" },
            { key: "resolved", title: "Resolved", color: "var(--cat-1)" },
          ]}
          notes={notes}
          width={width}
          height={220}
          short={rateShort}
          exact={(value) => rate(value)}
          unsettledFrom={open}
          lines={lines}
          fromZero={false}
          onMonth={(each) =>
            navigate(withView(monthOf(each, view.asOf)), { preventScrollReset: true })
          }
        />
      )}
    </ChartPanel>
  );
}

/** Rates of fewer than 20 claims, as counts. */
function fewOf(row: Month): Record<string, string> {
  const few: Record<string, string> = {};
  const { first_pass_acceptance_rate: accepted, judged, adjudicated } = row;
  if (accepted !== null && judged !== null && judged < smallN)
    few.accepted = rateOf(accepted * judged, judged);
  if (row.first_pass_resolution_rate !== null && adjudicated < smallN)
    few.resolved = rateOf(row.first_pass_resolution_rate * adjudicated, adjudicated);
  return few;
}
