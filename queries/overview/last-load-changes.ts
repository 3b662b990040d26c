import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./last-load-changes.sql?raw";

export const lastLoadChanges = query({
  name: "last-load-changes",
  title: "What changed since the last load",
  unit: "mixed",
  definition: {
    words: "Claims, payments, denials and patient payments that the last load's files told.",
    numerator: "rows of those files",
    denominator: "–",
    basis: "the load, whatever the dates told",
    excludes: "what an earlier file had told; expected and duplicate denials",
    source: "warehouse_state.load_id",
  },
  target: null,
  sql,
  params: filterParams,
  columns: { kind: "VARCHAR", n: "INTEGER", amount_cents: "BIGINT" },
});
