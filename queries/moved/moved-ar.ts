import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./moved-ar.sql?raw";

/** The cells that a change of days in A/R is split by: open money and charges, by payer, CPT family and why it is open. */
export const movedAr = query({
  name: "moved-ar",
  title: "Open money and charges, by payer, CPT family and reason",
  unit: "cents",
  definition: {
    words:
      "Open money on the day by primary payer, CPT family of the line and why it is open (patient, denied for a cause, waiting), beside the charges that days in A/R divides by.",
    numerator: "open balances above zero, per claim and party, by line",
    denominator: "charges of the window, by line; days: how many the window has",
    basis: "balances on the as-of day; charges by the day they were submitted",
    excludes: "as days in A/R: credits; claims before the history began",
    source: "kpi-summary's days in A/R; mix and rate by the midpoint of both periods",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    /** Months of charges behind days in A/R: 3 unless told (1 or 12). */
    windowMonths: "INTEGER?",
    /** payer, family, cause, payer-cause: rows of that alone; else of all three. */
    by: "VARCHAR?",
  },
  columns: {
    payer: "VARCHAR?",
    cpt_family: "VARCHAR?",
    why: "VARCHAR?",
    is_charge: "BOOLEAN",
    claims: "INTEGER",
    open_cents: "BIGINT",
    charge_cents: "BIGINT",
    days: "INTEGER",
  },
});
