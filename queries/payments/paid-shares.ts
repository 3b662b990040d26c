import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./paid-shares.sql?raw";

export const paidShares = query({
  name: "paid-shares",
  title: "Share of claims paid by day 14, 30, 45, 60, 90",
  unit: "rate",
  definition: {
    words: "Of the claims that have had that many days, how many the payer has paid.",
    numerator: "claims with a first payment within that many days of the first submission",
    denominator: "claims first submitted in the period moved back by that many days",
    basis: "first submission",
    excludes:
      "claims with nothing payable by the payer; claims whose first submission is not known",
    source: "Day-30 share of days-to-payment, for five days",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    claims: "INTEGER",
    day_14_claims: "INTEGER",
    day_14_rate: "DOUBLE?",
    day_30_claims: "INTEGER",
    day_30_rate: "DOUBLE?",
    day_45_claims: "INTEGER",
    day_45_rate: "DOUBLE?",
    day_60_claims: "INTEGER",
    day_60_rate: "DOUBLE?",
    day_90_claims: "INTEGER",
    day_90_rate: "DOUBLE?",
  },
});
