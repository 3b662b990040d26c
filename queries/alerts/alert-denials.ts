import { query } from "../query.ts";
import sql from "./alert-denials.sql?raw";

/** What alerts judge denials by: counts lately and in the year before, which `surgeOf` compares. */
export const alertDenials = query({
  name: "alert-denials",
  title: "Denials against their own year",
  unit: "claims",
  definition: {
    words:
      "Claims newly denied by a payer with a code, or at a location for a root cause, over 7, 28 and 91 days, beside the 52 weeks before.",
    numerator: "claims with a denial opened in the span",
    denominator: "words of that payer, or about claims of that location, in the span",
    basis: "denial: the day it opened; spans end with the last whole week (Sunday)",
    excludes: "expected and duplicate denials; claims before the history began",
    source: "own rule, docs/alerts.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    practice_id: "VARCHAR",
    location_id: "VARCHAR?",
    payer: "VARCHAR?",
    code: "VARCHAR?",
    root_cause: "VARCHAR",
    span: "INTEGER",
    from_on: "DATE",
    to_on: "DATE",
    claims: "INTEGER",
    n: "INTEGER",
    money_cents: "BIGINT",
    base_claims: "INTEGER",
    base_n: "INTEGER",
    squares: "INTEGER",
    weeks: "INTEGER",
    /** Of a payer the location, of a location the payer that most of the claims are of, and how many. */
    most: "VARCHAR?",
    most_claims: "INTEGER",
  },
});
