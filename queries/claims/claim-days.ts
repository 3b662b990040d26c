import { query } from "../query.ts";
import sql from "./claim-days.sql?raw";

export const claimDays = query({
  name: "claim-days",
  title: "Days of a claim",
  unit: "days",
  definition: {
    words: "The days on which something of the claim was sent, acknowledged, answered or posted.",
    numerator: "–",
    denominator: "–",
    basis: "the day each thing is dated",
    excludes: "what is dated after the day",
    source: "submissions, adjudications, ledger",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: { day: "DATE", what: "VARCHAR" },
});
