import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./allowed-back-test.sql?raw";

/** How far expected amounts lay from what was allowed, by month of the answer. */
export const allowedBackTest = query({
  name: "allowed-back-test",
  title: "Expected amounts, looked back upon",
  unit: "mixed",
  definition: {
    words: "how far the expected amount of a line lay from what its payer then allowed",
    numerator: "expected − allowed, without its sign: the median, and the mean",
    denominator: "lines that a primary payer allowed, its latest word",
    basis: "the month of the answer; expected from months before the claim's",
    excludes: "lines with an expected fee of the settings",
    source: "own remittances; Medicare physician fee schedule",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month_on: "DATE",
    lines: "INTEGER",
    /** Of these told by a price: the payer's own of the code, or Medicare's schedule. */
    priced: "INTEGER",
    expected_error_cents: "DOUBLE",
    expected_mean_cents: "DOUBLE",
    usual_lines: "INTEGER",
    usual_error_cents: "DOUBLE?",
    usual_mean_cents: "DOUBLE?",
    medicare_lines: "INTEGER",
    medicare_error_cents: "DOUBLE?",
    medicare_mean_cents: "DOUBLE?",
  },
});
