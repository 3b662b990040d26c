import { query } from "#queries/query.ts";
import sql from "./alert-settings.sql?raw";

export const alertSettings = query({
  name: "alert-settings",
  title: "Rules of alerts as set",
  unit: "mixed",
  definition: {
    words: "Each rule as last set.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: { rule: "VARCHAR", is_on: "BOOLEAN", least_cents: "DOUBLE?" },
});
