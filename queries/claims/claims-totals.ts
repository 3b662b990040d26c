import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import { claims } from "./claims.ts";
import sql from "./claims-totals.sql?raw";
import { drillParams } from "./drill.ts";

/** Counts and sums of a list of claims, whatever page of it is shown. */
export const claimsTotals = query({
  name: "claims-totals",
  title: "Claims, totals",
  unit: "mixed",
  definition: claims.definition,
  target: null,
  sql,
  params: { ...filterParams, ...drillParams, windowMonths: "INTEGER?" },
  columns: {
    claims: "INTEGER",
    charge_cents: "BIGINT",
    paid_cents: "BIGINT",
    open_cents: "BIGINT",
    insurance_cents: "BIGINT",
    patient_cents: "BIGINT",
    denied_lines: "INTEGER",
    denied_cents: "BIGINT",
    recovered_cents: "BIGINT",
    cash_cents: "BIGINT",
    contractual_cents: "BIGINT",
  },
});
