import { query } from "../query.ts";
import sql from "./issues.sql?raw";

export const issues = query({
  name: "issues",
  title: "Issues",
  unit: "mixed",
  definition: {
    words: "Each thing in a file that could not be used or looks wrong.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "own rule, docs/rules/PRODUCT.md, law 4",
  },
  target: null,
  sql,
  params: {
    severity: "VARCHAR",
    code: "VARCHAR",
    file: "VARCHAR",
    rows: "INTEGER",
    skip: "INTEGER",
  },
  columns: {
    severity: "VARCHAR",
    code: "VARCHAR",
    message: "VARCHAR",
    amount_cents: "BIGINT?",
    text: "VARCHAR?",
    file_id: "VARCHAR?",
    name: "VARCHAR?",
    kind: "VARCHAR?",
    segment_no: "INTEGER?",
    total: "INTEGER",
  },
});
