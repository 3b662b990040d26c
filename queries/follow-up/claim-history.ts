import { query } from "../query.ts";
import sql from "./claim-history.sql?raw";

export const claimHistory = query({
  name: "claim-history",
  title: "What people did about a claim",
  unit: "claims",
  definition: {
    words: "Everything people did about one claim, newest first.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was done",
    excludes: "what was taken back",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    event_id: "VARCHAR",
    batch_id: "VARCHAR",
    done_at: "VARCHAR",
    on_day: "DATE",
    by_id: "VARCHAR",
    kind: "VARCHAR",
    status: "VARCHAR?",
    reason: "VARCHAR?",
    assignee_id: "VARCHAR?",
    note: "VARCHAR?",
    channel: "VARCHAR?",
    payer_reference: "VARCHAR?",
    outcome: "VARCHAR?",
    minutes: "INTEGER?",
    next_on: "DATE?",
    /** Of an overpayment: identified, investigating, concluded; and since when. */
    mark: "VARCHAR?",
    since_on: "DATE?",
    project_id: "VARCHAR?",
    project: "VARCHAR?",
    claims: "INTEGER",
  },
});
