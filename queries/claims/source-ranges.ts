import { query } from "../query.ts";
import sql from "./source-ranges.sql?raw";

export const sourceRanges = query({
  name: "source-ranges",
  title: "Segments of claims within reach",
  unit: "mixed",
  definition: {
    words: "Which segments of a file are about claims that a person may see.",
    numerator: "–",
    denominator: "–",
    basis: "all days",
    excludes: "envelopes, totals and other claims of the same file",
    source: "places of submissions, adjudications, acknowledgements and export rows",
  },
  target: null,
  sql,
  params: { fileId: "VARCHAR" },
  columns: { from_no: "INTEGER", to_no: "INTEGER" },
});
