import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./denial-causes.sql?raw";

export const denialCauses = query({
  name: "denial-causes",
  title: "Denials by root cause",
  unit: "cents",
  definition: {
    words: "Money that payers refused in the period, by why, and what may still come back.",
    numerator: "denied charge of lines whose denial opened in the period",
    denominator: "–",
    basis: "the day the denial opened (remittance date)",
    excludes: "expected denials (notice given, cosmetic)",
    source:
      "Claim Adjustment Reason Codes grouped by root cause; shares brought back are planning figures",
    pending: "open: no later word of the payer, and insurance still owes it",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    root_cause: "VARCHAR",
    title: "VARCHAR",
    owner: "VARCHAR?",
    prevention: "VARCHAR?",
    claims: "INTEGER",
    lines: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
    open_cents: "BIGINT",
    recoverable_cents: "BIGINT",
  },
});
