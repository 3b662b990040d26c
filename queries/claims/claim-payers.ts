import { query } from "../query.ts";
import sql from "./claim-payers.sql?raw";

export const claimPayers = query({
  name: "claim-payers",
  title: "Payers of a claim",
  unit: "mixed",
  definition: {
    words: "Every payer of the claim in order, with its member id and control number.",
    numerator: "–",
    denominator: "–",
    basis: "submission and payment dates up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §3",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    sequence: "INTEGER",
    member_id: "VARCHAR?",
    group_number: "VARCHAR?",
    payer_code: "VARCHAR?",
    payer_control_number: "VARCHAR?",
    first_submitted_on: "DATE?",
    last_submitted_on: "DATE?",
    last_word_on: "DATE?",
  },
});
