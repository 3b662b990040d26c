import { query } from "../query.ts";
import sql from "./projects-now.sql?raw";

/** How a project stands, without its money. */
export const projectColumns = {
  project_id: "VARCHAR",
  name: "VARCHAR",
  payer: "VARCHAR?",
  root_cause: "VARCHAR?",
  owner_id: "VARCHAR?",
  is_closed: "BOOLEAN",
  outcome: "VARCHAR?",
  note: "VARCHAR?",
  made_by: "VARCHAR",
  made_on: "DATE",
  closed_on: "DATE?",
  closed_by: "VARCHAR?",
  /** It holds claims beyond the reach of who asks. */
  has_others: "BOOLEAN",
} as const;

export const projectsNow = query({
  name: "projects-now",
  title: "Projects",
  unit: "mixed",
  definition: {
    words: "Claims worked as one: what each project is about, whose it is, whether it is closed.",
    numerator: "–",
    denominator: "–",
    basis: "the practice's day on which it was done",
    excludes: "what was taken back; projects without a claim within reach",
    source: "own rule, docs/decisions/024-a-project-is-a-set-of-claims.md",
  },
  target: null,
  sql,
  params: { asOf: "DATE", projectId: "VARCHAR?" },
  columns: projectColumns,
});
