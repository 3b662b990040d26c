import { query } from "../query.ts";
import sql from "./projects.sql?raw";
import { projectColumns } from "./projects-now.ts";

export const projects = query({
  name: "projects",
  title: "Projects",
  unit: "cents",
  definition: {
    words:
      "Claims worked as one. At stake: what insurance owed on each claim on the day it was put in. Recovered: what payers paid since that day, on the lines that were denied then (on all lines of a claim without a denied one). Written off: posted since, or given up in follow-up and not yet posted. The rest was adjusted, left to patients or a next payer, or called done by hand.",
    numerator: "sums over the claims that stand in the project",
    denominator:
      "per hour: minutes logged in contacts ÷ 60, those of one call for many claims once",
    basis: "the as-of day; payments by their posting day, after the day the claim was put in",
    excludes:
      "claims that were taken out, and claims beyond one's reach; takebacks count against what was recovered",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE", projectId: "VARCHAR?", claimId: "VARCHAR?" },
  columns: {
    ...projectColumns,
    claims: "INTEGER",
    open_claims: "INTEGER",
    at_stake_cents: "BIGINT",
    open_cents: "BIGINT",
    recovered_cents: "BIGINT",
    written_off_cents: "BIGINT",
    other_cents: "BIGINT",
    /** Calls, letters and the like for the project as a whole. */
    contacts: "INTEGER",
    /** Of these, how many say their minutes. */
    timed_contacts: "INTEGER",
    call_minutes: "DOUBLE",
    claim_minutes: "DOUBLE",
    /** The earliest of the claims still open. */
    next_on: "DATE?",
    assignee_ids: "VARCHAR[]",
  },
});
