import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./provider-figures.sql?raw";

/** What each rendering provider's lines came to, whole: an empty provider is a line and claim without one. */
export const providerFigures = query({
  name: "provider-figures",
  title: "Figures by provider",
  unit: "mixed",
  definition: {
    words:
      "What each provider’s claim lines were charged and paid, what is open on them and what was denied. A line that names no provider has its claim’s.",
    numerator:
      "charges, payments and open: the lines’ ledger; denial rate: claims with a line of theirs fully denied at first adjudication",
    denominator: "claims with a line of theirs first adjudicated in the period",
    basis:
      "the day each entry was posted, in the period; open: the day; denied: the day the denial began; rate: first adjudication in the period",
    excludes: "claims before the history began; expected denials",
    source: "ledger by claim line; denial rate as in kpi-summary",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    provider_id: "VARCHAR?",
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
