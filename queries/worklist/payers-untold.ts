import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./payers-untold.sql?raw";

export const payersUntold = query({
  name: "payers-untold",
  title: "Payers whose receipts or remittances are not loaded",
  unit: "cents",
  definition: {
    words: "Payers that owe money and of whom no 277CA, or no 835, was ever loaded.",
    numerator: "open insurance money, and the claims that hold it",
    denominator: "–",
    basis: "as it stands on the day",
    excludes: "payers of whom both are loaded",
    source: "own rule, docs/decisions/023",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    payer: "VARCHAR",
    claims: "INTEGER",
    open_cents: "BIGINT",
    /** By 277CA: a 999 tells of files alone. */
    has_receipts: "BOOLEAN",
    has_remittances: "BOOLEAN",
  },
});
