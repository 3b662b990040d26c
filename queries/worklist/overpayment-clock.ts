/** Since when an overpayment is identified, and the investigation of related ones; ISO dates, null: not said. */
export type OverpaymentSaid = {
  readonly identified_on: string | null;
  readonly investigated_from: string | null;
  readonly investigated_to: string | null;
};

export type OverpaymentClock = {
  readonly identifiedOn: string;
  /** Report and return by this day; while suspended: the latest that it can be. */
  readonly dueOn: string;
  /** From `asOf` to `dueOn`; below 0: passed. */
  readonly daysLeft: number;
  /** The investigation under way ends the suspension at the latest on this day; null: none is under way. */
  readonly suspendedTo: string | null;
};

const DAYS_TO_RETURN = 60;
const MOST_SUSPENDED = 180;
const MS_A_DAY = 86_400_000;

/**
 * The clock of 42 CFR 401.305(b), as amended from 2025: 60 days from the day the overpayment was identified (knowingly
 * received or retained). A timely good-faith investigation of related overpayments suspends it until it has concluded, at the
 * latest until the 180th day after it was identified; then what was left of the 60 days runs on. One begun when the 60 days
 * were over suspends nothing. Null: nobody identified it.
 */
export function overpaymentClock(said: OverpaymentSaid, asOf: string): OverpaymentClock | null {
  if (said.identified_on === null) return null;
  const identified = dayOf(said.identified_on);
  const suspension = suspensionOf(said, identified);
  const due = identified + DAYS_TO_RETURN + (suspension ? suspension.to - suspension.from : 0);
  const today = dayOf(asOf);
  const isUnderWay = suspension?.isOpen === true && today < suspension.to;
  return {
    identifiedOn: said.identified_on,
    dueOn: isoOf(due),
    daysLeft: due - today,
    suspendedTo: isUnderWay ? isoOf(suspension.to) : null,
  };
}

function suspensionOf({ investigated_from, investigated_to }: OverpaymentSaid, identified: number) {
  if (investigated_from === null) return null;
  const from = Math.max(identified, dayOf(investigated_from));
  if (from > identified + DAYS_TO_RETURN) return null;
  const latest = identified + MOST_SUSPENDED;
  const end = investigated_to === null ? null : dayOf(investigated_to);
  const isOpen = end === null || end < from;
  return { from, to: isOpen ? latest : Math.min(end, latest), isOpen };
}

const dayOf = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / MS_A_DAY;
const isoOf = (day: number) => new Date(day * MS_A_DAY).toISOString().slice(0, 10);
