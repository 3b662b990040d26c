import { query } from "../query.ts";
import sql from "./claim-project.sql?raw";

export const claimProject = query({
  name: "claim-project",
  title: "The project of a claim",
  unit: "claims",
  definition: {
    words: "The open project that a claim stands in.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was put in",
    excludes: "closed projects; what was taken back",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE", projectId: "VARCHAR?" },
  columns: { project_id: "VARCHAR", name: "VARCHAR" },
});
