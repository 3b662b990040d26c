import { query } from "../query.ts";
import sql from "./project-claim-ids.sql?raw";

export const projectClaimIds = query({
  name: "project-claim-ids",
  title: "Claims of a project",
  unit: "claims",
  definition: {
    words: "The claims that stand in a project, or in any.",
    numerator: "claims",
    denominator: "–",
    basis: "the day on which they were put in or taken out",
    excludes: "what was taken back",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE", projectId: "VARCHAR?" },
  columns: { project_id: "VARCHAR", claim_id: "VARCHAR" },
});
