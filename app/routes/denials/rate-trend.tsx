import { rateOf, smallN } from "#reports/format.ts";
import { openMonthOf } from "../../months.ts";
import type { OwnTarget } from "../../settings/own-target.ts";
import { KpiTrend } from "../../ui/kpi-trend.tsx";
import { useView } from "../../ui/view.tsx";
import { type Month, rateColumns } from "./rate-columns.ts";

type Props = { months: Month[]; targets: OwnTarget[]; complete: string | null };

/** Of the claims first answered in a month, those with a line denied in full. */
export function RateTrend(props: Props) {
  const { view } = useView();
  return (
    <KpiTrend
      {...props}
      id="denials-rate"
      name="initial_denial_rate"
      title="Initial denials by month of the first answer"
      value={(row) => row.initial_denial_rate}
      few={({ denied_claims: denied, first_adjudicated: n }) =>
        n > 0 && n < smallN ? rateOf(denied, n) : undefined
      }
      openMonth={openMonthOf(view.asOf)}
      columns={rateColumns}
      table="initial-denials"
      sortParam="rate-sort"
    />
  );
}
