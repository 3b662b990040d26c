import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./moved-denials.sql?raw";

/** The cells that a change of the initial denial rate is split by: claims judged, by payer, CPT family and cause. */
export const movedDenials = query({
  name: "moved-denials",
  title: "Claims judged, by payer, CPT family and cause",
  unit: "claims",
  definition: {
    words:
      "Claims judged for the first time, each in one cell: its primary payer, the CPT family of its main line (the largest charge), and why it was denied, where it was.",
    numerator: "claims with a root cause: a line denied in full among the first words",
    denominator: "all claims",
    basis: "first remittance of the primary payer, in the period",
    excludes: "as the initial denial rate: expected denials do not count as denied",
    source: "kpi-summary's initial denial rate; mix and rate by the midpoint of both periods",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    cpt_family: "VARCHAR",
    root_cause: "VARCHAR?",
    claims: "INTEGER",
  },
});
