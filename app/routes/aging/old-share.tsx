import { smallN } from "#reports/format.ts";
import type { OwnTarget } from "../../settings/own-target.ts";
import { KpiTrend } from "../../ui/kpi-trend.tsx";
import { type Month, oldShareColumns } from "./old-share-columns.ts";

type Props = { months: Month[]; targets: OwnTarget[]; complete: string | null };

/** The share over 90 days on each month's last day. */
export function OldShare(props: Props) {
  return (
    <KpiTrend
      {...props}
      id="aging-share"
      name="ar_over_90_rate"
      title="Share over 90 days by month"
      value={(row) => row.ar_over_90_rate}
      few={(row) => (row.open_claims < smallN ? `n = ${row.open_claims}` : undefined)}
      columns={oldShareColumns}
      table="share-over-90"
      sortParam="share-sort"
    />
  );
}
