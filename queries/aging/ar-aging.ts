import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./ar-aging.sql?raw";

/** Open money by who owes it and how old it is. */
export const arAging = query({
  name: "ar-aging",
  title: "A/R by payer, party and age",
  unit: "cents",
  definition: {
    words:
      "What stood open on the day, by who owes it: insurance or patient, and how old it is. A claim that a party has overpaid is a credit, in a row of its own.",
    numerator: "open balances, judged per claim and party",
    denominator: "none",
    basis: "age in days from the chosen basis to the day; day 30 belongs to 0-30",
    excludes: "claims before the history began",
    source: "HFMA aged A/R by payer group",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    party: "VARCHAR",
    bucket: "VARCHAR",
    claims: "INTEGER",
    open_cents: "BIGINT",
  },
});
