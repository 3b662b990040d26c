import { query } from "../query.ts";
import sql from "./month-inputs.sql?raw";

export const monthInputs = query({
  name: "month-inputs",
  title: "Inputs of a month",
  unit: "days",
  definition: {
    words:
      "For each kind of file that a month's figures rest on: on how many days of the month it told something, and whether days are missing in between.",
    numerator: "days with a submission, acknowledgement, remittance or transaction",
    denominator: "–",
    basis: "the business date of each row",
    excludes: "–",
    source: "own definition, as payer-freshness",
  },
  target: null,
  sql,
  params: { from: "DATE", to: "DATE" },
  columns: {
    kind: "VARCHAR",
    days: "INTEGER",
    last_on: "DATE?",
    usual_days: "DOUBLE?",
    gap_from: "DATE?",
    gap_to: "DATE?",
    is_silent: "BOOLEAN",
  },
});
