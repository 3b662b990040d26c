import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import { creditDays } from "./credit-days.ts";
import sql from "./productivity.sql?raw";

const source = "own rule, docs/decisions/029-money-goes-to-the-last-touch.md";

/** What all queries of productivity say of it. */
export const productivityDefinition = {
  basis: "the practice's day of the follow-up; payments by their posting day, up to the as-of day",
  excludes:
    "follow-ups taken back; claims beyond one's reach; money that came without a touch in the days before it. A takeback that no reversal explains counts whole, whatever lines are asked for",
  source,
};

export const productivityParams = {
  ...filterParams,
  /** Whose; null: everybody's. */
  byId: "VARCHAR?",
  creditDays: "INTEGER",
} as const;

export const productivity = query({
  name: "productivity",
  title: "What people did, and what came after",
  unit: "mixed",
  definition: {
    words: `Follow-ups of the period by person, by what was done, what payers said, which status was set, what came of appeals and what followed; one click can be several. A contact is one call, portal check, letter or the like: one call about 30 claims is one contact, and 30 touches. A touch is a contact, a status or a note on one claim; handing claims out and setting dates are none. Recovered: what payers paid after these touches. A payment counts for the last touch of its claim within ${creditDays} days before it, whosever that was, so no dollar counts twice; where lines were denied on the day of the touch, payments on those lines alone. What a payer takes back comes off again. That money came after a touch does not say that it came because of it.`,
    numerator: "payments after the touches, less what was taken back",
    denominator:
      "per hour: minutes said in contacts ÷ 60, those of one call for many claims once; against it only the money that came after those contacts",
    ...productivityDefinition,
    pending: `touches younger than ${creditDays} days that no answer followed yet`,
  },
  target: null,
  sql,
  params: productivityParams,
  columns: {
    /** Null: a week's or everybody's row. */
    by_id: "VARCHAR?",
    week_on: "DATE?",
    /** What they count as: `contact`, `did.note`, `said.denied_again`, `after.paid`. */
    word: "VARCHAR",
    clicks: "INTEGER",
    claims: "INTEGER",
    touches: "INTEGER",
    minutes: "DOUBLE",
    credited_cents: "BIGINT",
  },
});
