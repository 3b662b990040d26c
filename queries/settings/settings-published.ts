import { query } from "../query.ts";
import sql from "./settings-published.sql?raw";

export const settingsPublished = query({
  name: "settings-published",
  title: "Settings of the generation",
  unit: "mixed",
  definition: {
    words: "Which settings the numbers were made with.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "nothing",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: {},
  columns: {
    settings_hash: "VARCHAR",
    published_at: "VARCHAR",
    time_zone: "VARCHAR",
    definition_version: "VARCHAR",
  },
});
