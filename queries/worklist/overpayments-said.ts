import { query } from "../query.ts";
import sql from "./overpayments-said.sql?raw";

export const overpaymentsSaid = query({
  name: "overpayments-said",
  title: "Overpayments that people marked",
  unit: "claims",
  definition: {
    words:
      "Since when each overpayment is identified, and from when to when related payments were investigated.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was said",
    excludes: "what was taken back",
    source: "42 CFR 401.305",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    claim_id: "VARCHAR",
    identified_on: "DATE?",
    investigated_from: "DATE?",
    investigated_to: "DATE?",
  },
});
