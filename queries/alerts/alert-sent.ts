import { query } from "../query.ts";
import sql from "./alert-sent.sql?raw";

/** What alerts judge first submissions by: rejected, without a receipt, without an answer. */
export const alertSent = query({
  name: "alert-sent",
  title: "First submissions against their own year",
  unit: "claims",
  definition: {
    words:
      "Of claims sent lately, how many were rejected, have no receipt after 4 days, or no answer 7 days after the payer's norm; beside the 52 weeks before.",
    numerator: "claims sent in the span that the kind is about",
    denominator: "claims sent in the span, to that payer where it is about one",
    basis:
      "first submission; spans of 7 and 28 days that ended 2 days ago (rejected), 7 that ended 5 days ago (no receipt), 14 that ended 7 days beyond the norm (no answer)",
    excludes: "claims before the history began; payers without loaded remittances (no answer)",
    source: "own rule, docs/alerts.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    practice_id: "VARCHAR",
    /** rejected, unacknowledged, silent. */
    kind: "VARCHAR",
    /** Who rejects or is silent: a payer, or clearinghouse, 999, denial export; empty: nobody in particular. */
    subject: "VARCHAR",
    span: "INTEGER",
    from_on: "DATE",
    to_on: "DATE",
    norm_days: "INTEGER",
    claims: "INTEGER",
    n: "INTEGER",
    money_cents: "BIGINT",
    base_claims: "INTEGER",
    base_n: "INTEGER",
    squares: "INTEGER",
    weeks: "INTEGER",
  },
});
