import { query } from "#queries/query.ts";
import sql from "./saved-views.sql?raw";

export const savedViews = query({
  name: "saved-views",
  title: "Saved views",
  unit: "mixed",
  definition: {
    words: "Named addresses, as last saved; `by_id` is who made them.",
    numerator: "–",
    denominator: "–",
    basis: "–",
    excludes: "deleted ones",
    source: "own rule, docs/rules/PRODUCT.md, screens",
  },
  target: null,
  sql,
  params: {},
  columns: {
    view_id: "VARCHAR",
    by_id: "VARCHAR",
    name: "VARCHAR",
    path: "VARCHAR",
    search: "VARCHAR",
    is_shared: "BOOLEAN",
    default_role: "VARCHAR?",
  },
});
