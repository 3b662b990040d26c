import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./lag-split.sql?raw";

export const lagSplit = query({
  name: "lag-split",
  title: "Where the days go",
  unit: "days",
  definition: {
    words: "Median days from service to submission, to acceptance, to the first remittance.",
    numerator: "days between two known dates of a claim; the median of them",
    denominator: "–",
    basis: "claims first adjudicated in the period",
    excludes:
      "claims without a known first submission; acceptance where no acknowledgement is loaded",
    source: "Billing lag and payer lag, as named in the trade; medians of parts need not add up",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    claims: "INTEGER",
    billing_days: "DOUBLE?",
    acceptance_days: "DOUBLE?",
    adjudication_days: "DOUBLE?",
    payer_days: "DOUBLE?",
    whole_days: "DOUBLE?",
  },
});
