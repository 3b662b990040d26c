import { query } from "#queries/query.ts";
import sql from "./alert-recipients.sql?raw";

export const alertRecipients = query({
  name: "alert-recipients",
  title: "Who gets alerts by mail",
  unit: "mixed",
  definition: {
    words: "People as last chosen.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: { person_id: "VARCHAR" },
});
