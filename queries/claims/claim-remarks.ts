import { query } from "../query.ts";
import sql from "./claim-remarks.sql?raw";

export const claimRemarks = query({
  name: "claim-remarks",
  title: "Remark codes of a claim",
  unit: "mixed",
  definition: {
    words: "Every remark code that a payer gave, with our words for it.",
    numerator: "–",
    denominator: "–",
    basis: "payment date up to the day",
    excludes: "–",
    source: "own rule, docs/rules/DERMATOLOGY.md §5",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    rank: "BIGINT",
    adjudication_id: "VARCHAR",
    line_no: "INTEGER",
    rarc: "VARCHAR",
    title: "VARCHAR?",
    effect: "VARCHAR?",
    root_cause: "VARCHAR?",
    action: "VARCHAR?",
  },
});
