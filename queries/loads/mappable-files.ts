import { query } from "../query.ts";
import sql from "./mappable-files.sql?raw";

export const mappableFiles = query({
  name: "mappable-files",
  title: "Files whose columns were not understood",
  unit: "mixed",
  definition: {
    words: "CSV and XLSX files of which nothing or not all could be used because of their columns.",
    numerator: "–",
    denominator: "–",
    basis: "when they came",
    excludes: "–",
    source: "own rule, docs/rules/PRODUCT.md, what it reads",
  },
  target: null,
  sql,
  params: {},
  columns: {
    file_id: "VARCHAR",
    name: "VARCHAR",
    kind: "VARCHAR",
    status: "VARCHAR",
    loaded_at: "VARCHAR",
    message: "VARCHAR",
  },
});
