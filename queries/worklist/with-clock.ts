import type { RowOf } from "../query.ts";
import {
  type OverpaymentClock,
  type OverpaymentSaid,
  overpaymentClock,
} from "./overpayment-clock.ts";
import type { worklist } from "./worklist.ts";

type Row = RowOf<typeof worklist>;

/** An overpayment with its clock, as people started it: until when it is reported and returned, and the words for it. */
export function withClock(row: Row, said: OverpaymentSaid | undefined, asOf: string): Row {
  const clock = said === undefined ? null : overpaymentClock(said, asOf);
  const why = `${row.why}; ${clockWords(clock)}`;
  if (clock === null) return { ...row, why };
  const { dueOn, daysLeft } = clock;
  return {
    ...row,
    due_on: dueOn,
    due_kind: "report_and_return",
    days_left: daysLeft,
    is_default_limit: false,
    why,
    reason: `${row.reason}; ${daysLeft < 0 ? "the 60 days are over" : `${daysLeft} of its days left`} (42 CFR 401.305)`,
  };
}

/** Where an overpayment's 60 days stand; null: nobody said that it was identified. */
export function clockWords(clock: OverpaymentClock | null): string {
  if (clock === null) return "not marked identified yet: 60 days run from the day it is";
  const { identifiedOn, dueOn, suspendedTo } = clock;
  const until =
    suspendedTo === null
      ? `report and return by ${written(dueOn)}`
      : `suspended while related payments are investigated, at the latest until ${written(suspendedTo)}`;
  return `identified on ${written(identifiedOn)}, ${until}`;
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
