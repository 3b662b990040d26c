import { query } from "#queries/query.ts";
import sql from "./chart-notes.sql?raw";

export const chartNotes = query({
  name: "chart-notes",
  title: "Notes on charts",
  unit: "mixed",
  definition: {
    words: "Dated remarks, as last written.",
    numerator: "–",
    denominator: "–",
    basis: "the day each stands on",
    excludes: "deleted ones",
    source: "the office",
  },
  target: null,
  sql,
  params: {},
  columns: { note_id: "VARCHAR", on_day: "VARCHAR", text: "VARCHAR", by_id: "VARCHAR" },
});
