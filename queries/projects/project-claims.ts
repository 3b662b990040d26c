import { query } from "../query.ts";
import sql from "./project-claims.sql?raw";

export const projectClaims = query({
  name: "project-claims",
  title: "Claims of a project",
  unit: "claims",
  definition: {
    words:
      "Each claim of a project: what insurance owed on the day it was put in, what came back since, what is still open, and where its follow-up stands.",
    numerator: "claims that stand in the project",
    denominator: "–",
    basis: "the as-of day; at stake: the day the claim was put in",
    excludes: "claims that were taken out; claims beyond one's reach",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE", projectId: "VARCHAR?", claimId: "VARCHAR?" },
  columns: {
    claim_id: "VARCHAR",
    control_number: "VARCHAR?",
    patient: "VARCHAR",
    service_on: "DATE?",
    payer: "VARCHAR",
    word: "VARCHAR?",
    code: "VARCHAR?",
    root_cause: "VARCHAR?",
    word_on: "DATE?",
    added_on: "DATE",
    status: "VARCHAR",
    is_open: "BOOLEAN",
    assignee_id: "VARCHAR?",
    next_on: "DATE?",
    touched_on: "DATE?",
    at_stake_cents: "BIGINT",
    open_cents: "BIGINT",
    recovered_cents: "BIGINT",
    written_off_cents: "BIGINT",
    other_cents: "BIGINT",
    minutes: "DOUBLE",
  },
});
