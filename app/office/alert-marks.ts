import { query } from "#queries/query.ts";
import sql from "./alert-marks.sql?raw";

export const alertMarks = query({
  name: "alert-marks",
  title: "Alerts as a person marked them",
  unit: "mixed",
  definition: {
    words: "Seen, snoozed or new again, as last marked.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "the office",
  },
  target: null,
  sql,
  params: { personId: "VARCHAR" },
  columns: { key: "VARCHAR", kind: "VARCHAR", until_on: "VARCHAR?" },
});
