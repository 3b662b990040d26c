import { query } from "../query.ts";
import sql from "./project-proposal.sql?raw";

export const projectProposal = query({
  name: "project-proposal",
  title: "What claims have in common",
  unit: "claims",
  definition: {
    words:
      "The payer and the root cause that all of some claims share, and how many stand in an open project already.",
    numerator: "the claims asked for",
    denominator: "–",
    basis: "the as-of day",
    excludes: "claims that stand in an open project; claims on which insurance owes nothing",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE", claimIds: "VARCHAR[]", projectId: "VARCHAR?" },
  columns: {
    claims: "INTEGER",
    in_projects: "INTEGER",
    idle: "INTEGER",
    payer: "VARCHAR?",
    root_cause: "VARCHAR?",
    is_one: "BOOLEAN",
    at_stake_cents: "BIGINT",
    claim_ids: "VARCHAR[]",
  },
});
