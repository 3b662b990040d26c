import { query } from "#queries/query.ts";
import sql from "./appeal-content.sql?raw";

export const appealContent = query({
  name: "appeal-content",
  title: "Content of an appeal",
  unit: "mixed",
  definition: {
    words: "The letter of an appeal's version, and its packet.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "the office",
  },
  target: null,
  sql,
  params: { versionId: "VARCHAR" },
  columns: { letter: "VARCHAR", packet: "VARCHAR?" },
});
