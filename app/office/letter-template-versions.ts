import { query } from "#queries/query.ts";
import sql from "./letter-template-versions.sql?raw";

export const letterTemplateVersions = query({
  name: "letter-template-versions",
  title: "Versions of the pieces of appeal letters",
  unit: "mixed",
  definition: {
    words: "Every version of a letter's pieces that the practice wrote, newest first.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "–",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: {
    paragraph_id: "VARCHAR",
    version_id: "VARCHAR",
    done_at: "VARCHAR",
    by_id: "VARCHAR",
    kind: "VARCHAR",
    is_on: "BOOLEAN",
    title: "VARCHAR",
    text: "VARCHAR?",
    reasons: "VARCHAR[]",
    codes: "VARCHAR[]",
    records: "VARCHAR[]",
  },
});
