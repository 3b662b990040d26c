import { query } from "../query.ts";
import sql from "./alert-gaps.sql?raw";

/** What alerts judge rhythms by: how long no 835 has come, how many claims went out in the last seven days. */
export const alertGaps = query({
  name: "alert-gaps",
  title: "How long nothing came or went",
  unit: "days",
  definition: {
    words:
      "Days since a payer's last 835 beside the gaps of its year, and the claims sent in the last 7 days beside the weeks of theirs.",
    numerator: "–",
    denominator: "–",
    basis: "payment dates of 835s; first submissions",
    excludes: "payers without any 835",
    source: "own rule, docs/alerts.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    practice_id: "VARCHAR",
    /** remitted, sent. */
    kind: "VARCHAR",
    /** Empty: of anyone. */
    payer: "VARCHAR?",
    last_on: "DATE",
    days_since: "INTEGER",
    /** Known gaps between 835s, or whole weeks of sending. */
    gaps: "INTEGER",
    usual_days: "DOUBLE?",
    longest_days: "INTEGER?",
    sent: "INTEGER?",
    usual_sent: "DOUBLE?",
    spread: "DOUBLE?",
    told_on: "DATE?",
    claims: "INTEGER",
    money_cents: "BIGINT",
  },
});
