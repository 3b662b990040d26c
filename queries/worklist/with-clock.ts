import type { RowOf } from "../query.ts";
import { type OverpaymentSaid, overpaymentClock } from "./overpayment-clock.ts";
import type { worklist } from "./worklist.ts";

type Row = RowOf<typeof worklist>;

/** An overpayment with its clock, as people started it: until when it is reported and returned, and the words for it. */
export function withClock(row: Row, said: OverpaymentSaid | undefined, asOf: string): Row {
  const clock = said && overpaymentClock(said, asOf);
  if (!clock)
    return { ...row, why: `${row.why}; not marked identified yet: 60 days run from the day it is` };
  const { identifiedOn, dueOn, daysLeft, suspendedTo } = clock;
  const until =
    suspendedTo === null
      ? `report and return by ${written(dueOn)}`
      : `suspended while related payments are investigated, at the latest until ${written(suspendedTo)}`;
  return {
    ...row,
    due_on: dueOn,
    due_kind: "report_and_return",
    days_left: daysLeft,
    is_default_limit: false,
    why: `${row.why}; identified on ${written(identifiedOn)}, ${until}`,
    reason: `${row.reason}; ${daysLeft < 0 ? "the 60 days are over" : `${daysLeft} of its days left`} (42 CFR 401.305)`,
  };
}

/** As the query writes days: Sep 4, 2026. */
function written(iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-US", {
    timeZone: "UTC",
    month: "short",
    day: "numeric",
    year: "numeric",
  });
}
