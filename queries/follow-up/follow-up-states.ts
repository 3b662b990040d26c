import { query } from "../query.ts";
import sql from "./follow-up-states.sql?raw";

/** Where every followed claim stands; small beside the claims, and asked anew after each thing done. */
export const followUpStates = query({
  name: "follow-up-states",
  title: "Where followed claims stand",
  unit: "claims",
  definition: {
    words: "Status, assignment and next date of each claim that people followed up.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was done; of files, the day they were dated",
    excludes: "what was taken back",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { asOf: "DATE", claimId: "VARCHAR?" },
  columns: {
    claim_id: "VARCHAR",
    status: "VARCHAR",
    status_on: "DATE?",
    /** Who set it; empty: files moved it. */
    status_by: "VARCHAR?",
    /** Why, where files moved it. */
    why_status: "VARCHAR?",
    assignee_id: "VARCHAR?",
    /** Rests until then. */
    next_on: "DATE?",
    touches: "INTEGER",
    touched_on: "DATE?",
  },
});
