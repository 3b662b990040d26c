import { query } from "../query.ts";
import sql from "./warehouse-status.sql?raw";

export const warehouseStatus = query({
  name: "warehouse-status",
  title: "What the warehouse holds",
  unit: "mixed",
  definition: {
    words: "The latest load, the latest date that any file told, and how many issues are open.",
    numerator: "–",
    denominator: "–",
    basis: "as loaded; filters do not apply",
    excludes: "issues that only inform",
    source: "warehouse_state, input_loaded, load_issue",
  },
  target: null,
  sql,
  params: {},
  columns: {
    time_zone: "VARCHAR",
    published_at: "VARCHAR",
    data_through: "DATE?",
    claims: "INTEGER",
    issues: "INTEGER",
    inputs: "VARCHAR[]",
  },
});
