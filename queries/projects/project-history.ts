import { query } from "../query.ts";
import sql from "./project-history.sql?raw";

export const projectHistory = query({
  name: "project-history",
  title: "What was done about a project",
  unit: "mixed",
  definition: {
    words:
      "Everything done to a project as a whole, newest first: made, renamed, handed out, claims put in or taken out, contacts and what followed from them.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was done",
    excludes: "what was taken back; what was done to single claims",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { projectId: "VARCHAR", asOf: "DATE" },
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
    name: "VARCHAR?",
    claims: "INTEGER",
  },
});
