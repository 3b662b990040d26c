import { query } from "../query.ts";
import sql from "./claim-follow-up.sql?raw";

export const claimFollowUp = query({
  name: "claim-follow-up",
  title: "Where a claim's follow-up stands",
  unit: "claims",
  definition: {
    words:
      "Status, assignment, next date and effort of one claim, by what people did and what files told since.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was done; of files, the day they were dated",
    excludes: "what was taken back",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    status: "VARCHAR",
    status_on: "DATE?",
    status_by: "VARCHAR?",
    why: "VARCHAR?",
    assignee_id: "VARCHAR?",
    next_on: "DATE?",
    touches: "INTEGER",
    minutes: "INTEGER",
    touched_on: "DATE?",
  },
});
