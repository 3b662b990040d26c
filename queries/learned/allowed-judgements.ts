import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import { allowedBackTest } from "./allowed-back-test.ts";
import sql from "./allowed-judgements.sql?raw";

/** The lines behind a month of how well expected amounts held. */
export const allowedJudgements = query({
  name: "allowed-judgements",
  title: "Expected amounts, line by line",
  unit: "cents",
  definition: {
    ...allowedBackTest.definition,
    words: "each line that a primary payer allowed in a month, beside what was expected of it",
  },
  target: null,
  sql,
  params: { ...filterParams, /** First day of the month of the answer. */ monthOn: "DATE" },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    line_no: "INTEGER",
    code: "VARCHAR?",
    payer: "VARCHAR",
    answered_on: "DATE",
    /** As in line_expected. */
    basis: "VARCHAR",
    basis_n: "INTEGER?",
    expected_cents: "BIGINT",
    low_cents: "BIGINT?",
    high_cents: "BIGINT?",
    allowed_cents: "BIGINT",
    /** Allowed − expected. */
    apart_cents: "BIGINT",
  },
});
