import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./rejections.sql?raw";

export const rejections = query({
  name: "rejections",
  title: "Rejections by reason",
  unit: "claims",
  definition: {
    words: "Claims that the clearinghouse or the payer's front end refused, by the code they gave.",
    numerator: "claims with a rejected submission",
    denominator: "–",
    basis: "submission date in the period",
    excludes: "denials: a rejected claim was never judged",
    source: "277CA status codes, 999 verdicts, rejection rows of exports",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    rejected_by: "VARCHAR",
    code: "VARCHAR",
    claims: "INTEGER",
    not_resent: "INTEGER",
    charge_cents: "BIGINT",
    first_on: "DATE",
    last_on: "DATE",
  },
});
