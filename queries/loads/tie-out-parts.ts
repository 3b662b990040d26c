import { query } from "../query.ts";
import sql from "./tie-out-parts.sql?raw";

export const tieOutParts = query({
  name: "tie-out-parts",
  title: "Known parts of a tie-out",
  unit: "cents",
  definition: {
    words: "Money that the practice's own system may count otherwise than the ledger, by month.",
    numerator: "–",
    denominator: "–",
    basis: "payment or posting date",
    excludes: "–",
    source: "own rule, docs/rules/DATA.md §4, Cash",
  },
  target: null,
  sql,
  params: { asOf: "DATE", from: "DATE", to: "DATE" },
  columns: {
    month: "VARCHAR",
    before_history_cents: "BIGINT",
    unmatched_cents: "BIGINT",
    provider_cents: "BIGINT",
    told_by_next_payer_cents: "BIGINT",
    remittance_charge_cents: "BIGINT",
  },
});
