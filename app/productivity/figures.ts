import type { productivity } from "#queries/productivity/productivity.ts";
import type { RowOf } from "#queries/query.ts";

/** What stands beside a person, a week or everybody. */
export type Figures = {
  readonly contacts: number;
  /** Contacts that say their minutes. */
  readonly timed_contacts: number;
  readonly touches: number;
  readonly claims: number;
  readonly minutes: number;
  readonly paid_claims: number;
  readonly recovered_cents: number;
  /** What came after contacts that say their minutes. */
  readonly timed_cents: number;
  /** Touches that may still be answered. */
  readonly open_touches: number;
};

const none = { clicks: 0, claims: 0, touches: 0, minutes: 0, credited_cents: 0 };

/** The figures that rows of one person, week or of everybody tell, a word each. */
export function figuresOf(rows: readonly RowOf<typeof productivity>[]): Figures {
  const of = (word: string) => rows.find((row) => row.word === word) ?? none;
  const [touch, timed] = [of("touch"), of("timed")];
  return {
    contacts: of("contact").clicks,
    timed_contacts: timed.clicks,
    touches: touch.touches,
    claims: touch.claims,
    minutes: timed.minutes,
    paid_claims: of("after.paid").claims,
    recovered_cents: touch.credited_cents,
    timed_cents: timed.credited_cents,
    open_touches: of("after.open").touches,
  };
}
