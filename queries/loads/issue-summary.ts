import { query } from "../query.ts";
import sql from "./issue-summary.sql?raw";

export const issueSummary = query({
  name: "issue-summary",
  title: "Issues by kind",
  unit: "mixed",
  definition: {
    words: "How many issues of each kind the files and the last publish raised.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/PRODUCT.md, law 4",
  },
  target: null,
  sql,
  params: {},
  columns: {
    severity: "VARCHAR",
    code: "VARCHAR",
    issues: "INTEGER",
    files: "INTEGER",
    amount_cents: "BIGINT?",
    example: "VARCHAR?",
  },
});
