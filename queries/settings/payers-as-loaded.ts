import { query } from "../query.ts";
import sql from "./payers-as-loaded.sql?raw";

export const payersAsLoaded = query({
  name: "payers-as-loaded",
  title: "Payers as loaded",
  unit: "mixed",
  definition: {
    words: "Every payer that files named, its class and what decided it, and what hangs on it.",
    numerator: "claims; open insurance balances",
    denominator: "–",
    basis: "the day",
    excludes: "claims before the history began",
    source: "own rule, docs/rules/DATA.md §7",
  },
  target: null,
  sql,
  params: { asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    class: "VARCHAR",
    rule_class: "VARCHAR",
    rule_source: "VARCHAR?",
    is_class_set: "BOOLEAN",
    is_capitated: "BOOLEAN",
    claims: "INTEGER",
    open_cents: "BIGINT",
    last_remittance_on: "DATE?",
  },
});
