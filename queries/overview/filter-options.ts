import { query } from "../query.ts";
import sql from "./filter-options.sql?raw";

export const filterOptions = query({
  name: "filter-options",
  title: "What the filters can be set to",
  unit: "mixed",
  definition: {
    words:
      "Each practice, location, provider, payer, payer class and CPT family that the claims have.",
    numerator: "–",
    denominator: "–",
    basis: "all claims loaded; filters do not apply",
    excludes: "CPT families without a claim line",
    source: "practice, location, provider, claim, cpt_family",
  },
  target: null,
  sql,
  params: {},
  columns: { part: "VARCHAR", value: "VARCHAR", label: "VARCHAR", hint: "VARCHAR?" },
});
