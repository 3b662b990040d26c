import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./kpi-summary.sql?raw";

/** The figures that the overview and the month's report open with, one row each. */
export const kpiSummary = query({
  name: "kpi-summary",
  title: "Key figures",
  unit: "mixed",
  definition: {
    words:
      "Days in A/R, share over 90 days, net and gross collection, initial denials, first pass, days to payment, billing lag and cash, each with what it was made of.",
    numerator: "by figure, cents or claims; empty for medians and cash",
    denominator:
      "by figure, cents or claims; for days in A/R: charges a day over the trailing three months",
    basis:
      "A/R: the day; collection: service date 120 to 485 days before; denials: first adjudication; first pass: first submission; days: first payment; lag: service date; cash: payment date",
    excludes: "claims before the history began, of all but cash",
    source: "HFMA MAP keys and AAFP, by name; windows as named",
    pending: "claims whose outcome is not known yet",
  },
  target: null,
  sql,
  params: {
    ...filterParams,
    /** Months of charges behind days in A/R: 3 unless told (1 or 12). */
    windowMonths: "INTEGER?",
  },
  columns: {
    name: "VARCHAR",
    value: "DOUBLE?",
    numerator: "DOUBLE?",
    denominator: "DOUBLE?",
    n: "INTEGER",
    pending: "INTEGER",
  },
});
