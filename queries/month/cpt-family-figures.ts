import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./cpt-family-figures.sql?raw";

/** What each kind of service was charged, allowed and denied. */
export const cptFamilyFigures = query({
  name: "cpt-family-figures",
  title: "Figures by CPT family",
  unit: "mixed",
  definition: {
    words:
      "Charges and payments posted in the period, by kind of service; and what payers’ first answers in the period said of its lines: billed, allowed, denied.",
    numerator: "lines fully denied by the primary payer’s first answer",
    denominator: "lines the primary payer first answered in the period",
    basis:
      "charges and payments: the day posted; billed, allowed and denied: the day of the line’s first answer",
    excludes: "claims before the history began; of denied: expected denials",
    source: "CPT families of our reference table; primary payers’ first answers in 835s",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    family: "VARCHAR?",
    title: "VARCHAR?",
    charges_cents: "BIGINT",
    payments_cents: "BIGINT",
    lines: "INTEGER",
    adjudicated_cents: "BIGINT",
    allowed_cents: "BIGINT",
    denied_cents: "BIGINT",
    denied_lines: "INTEGER",
    denial_rate: "DOUBLE?",
  },
});
