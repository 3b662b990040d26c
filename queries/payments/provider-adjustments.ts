import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./provider-adjustments.sql?raw";

export const providerAdjustments = query({
  name: "provider-adjustments",
  title: "Provider-level adjustments",
  unit: "cents",
  definition: {
    words: "What payers took from, or added to, whole checks: PLB segments of remittances.",
    numerator: "sum of PLB amounts; above zero: taken from the check",
    denominator: "–",
    basis: "payment date of the remittance",
    excludes: "filters other than practice: a PLB names no claim",
    source: "005010X221A1, PLB",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    reason_code: "VARCHAR",
    entries: "INTEGER",
    remittances: "INTEGER",
    taken_cents: "BIGINT",
  },
});
