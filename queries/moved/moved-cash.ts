import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./moved-cash.sql?raw";

/** The cells that a change of cash is split by: money and claims paid, by payer, CPT family and how it came. */
export const movedCash = query({
  name: "moved-cash",
  title: "Cash, by payer, CPT family and how it came",
  unit: "cents",
  definition: {
    words:
      "Cash of the period by primary payer, CPT family of the line and how it came: from the payer at once, after a denial, from the patient; and what came without a claim.",
    numerator: "as cash; claims: those with a payment in the period",
    denominator: "–",
    basis: "payment date in the period",
    excludes: "nothing: the rows sum to cash",
    source: "kpi-summary's cash; mix and rate by the midpoint of both periods",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    /** payer, family, cause, payer-cause: rows of that alone; else of all three. */
    by: "VARCHAR?",
  },
  columns: {
    payer: "VARCHAR?",
    cpt_family: "VARCHAR?",
    how: "VARCHAR?",
    has_claim: "BOOLEAN",
    claims: "INTEGER",
    cents: "BIGINT",
  },
});
