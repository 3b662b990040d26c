import { query } from "../query.ts";
import sql from "./claim-assignees.sql?raw";

export const claimAssignees = query({
  name: "claim-assignees",
  title: "Who has these claims",
  unit: "claims",
  definition: {
    words: "Whom each of these claims is assigned to now.",
    numerator: "–",
    denominator: "–",
    basis: "the latest assignment",
    excludes: "assignments taken back; claims assigned to nobody",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { claimIds: "VARCHAR[]" },
  columns: { claim_id: "VARCHAR", assignee_id: "VARCHAR" },
});
