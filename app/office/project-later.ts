import { query } from "#queries/query.ts";
import sql from "./project-later.sql?raw";

export const projectLater = query({
  name: "project-later",
  title: "Whether a project was used",
  unit: "mixed",
  definition: {
    words: "Whether anything was done to a project since a click made it.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "what was taken back",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { batchId: "VARCHAR" },
  columns: { project_id: "VARCHAR", is_used: "BOOLEAN" },
});
