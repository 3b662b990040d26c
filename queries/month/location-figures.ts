import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./location-figures.sql?raw";

/** What each location's claims came to, whole. */
export const locationFigures = query({
  name: "location-figures",
  title: "Figures by location",
  unit: "mixed",
  definition: {
    words:
      "What each location’s claims were charged and paid, what is open on them and what was denied.",
    numerator:
      "charges, payments and open: the ledger; denial rate: claims with a line fully denied at first adjudication",
    denominator: "claims first adjudicated in the period",
    basis:
      "the day each entry was posted, in the period; open: the day; denied: the day the denial began; rate: first adjudication in the period",
    excludes: "claims before the history began; expected denials",
    source: "ledger by claim line; denial rate as in kpi-summary",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    location_id: "VARCHAR?",
    name: "VARCHAR?",
    charges_cents: "BIGINT",
    payments_cents: "BIGINT",
    contractual_cents: "BIGINT",
    open_cents: "BIGINT",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
    first_adjudicated: "INTEGER",
    denied_claims: "INTEGER",
    initial_denial_rate: "DOUBLE?",
  },
});
