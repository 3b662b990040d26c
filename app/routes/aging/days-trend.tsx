import type { OwnTarget } from "../../settings/own-target.ts";
import { KpiTrend } from "../../ui/kpi-trend.tsx";
import { daysColumns } from "./days-columns.ts";
import type { Month } from "./old-share-columns.ts";

type Props = { months: Month[]; targets: OwnTarget[]; complete: string | null };

/** Days in A/R on each month's last day. */
export function DaysTrend(props: Props) {
  return (
    <KpiTrend
      {...props}
      id="aging-days"
      name="days_in_ar"
      title="Days in A/R by month"
      value={(row) => row.days_in_ar}
      columns={daysColumns}
      table="days-in-ar"
      sortParam="days-sort"
    />
  );
}
