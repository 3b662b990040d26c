import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./modifier-25.sql?raw";

/** Whether payers pay the visit beside the procedure; the first row (no payer) is of all of them. */
export const modifier25 = query({
  name: "modifier-25",
  title: "Visits with modifier 25",
  unit: "mixed",
  definition: {
    words:
      "Office visits billed with modifier 25 on a day with a procedure, whose first answer came in the period, and how many of them a payer has paid since.",
    numerator: "such visits with a payer’s payment above 0 by the day",
    denominator: "such visits first answered in the period",
    basis: "the day of the line’s first answer; payments and denials up to the day",
    excludes:
      "claims before the history began; a visit left to the patient is not paid and not denied; of denied: expected denials",
    source:
      "paid ÷ judged; a procedure: a code with a global period of 0, 10 or 90 days on the same claim and day",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR?",
    lines: "INTEGER",
    paid_lines: "INTEGER",
    pay_rate: "DOUBLE?",
    denied_lines: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
  },
});
