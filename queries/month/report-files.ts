import { query } from "../query.ts";
import sql from "./report-files.sql?raw";

export const reportFiles = query({
  name: "report-files",
  title: "Files a report rests on",
  unit: "mixed",
  definition: {
    words: "Every file loaded, by its content's hash: a closed month is held against them later.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/PRODUCT.md, reports",
  },
  target: null,
  sql,
  params: {},
  columns: { sha256: "VARCHAR", name: "VARCHAR", kind: "VARCHAR", loaded_at: "VARCHAR" },
});
