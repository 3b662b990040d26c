import { query } from "../query.ts";
import sql from "./cash-reconciliation.sql?raw";

export const cashReconciliation = query({
  name: "cash-reconciliation",
  title: "From ledger to cash",
  unit: "cents",
  definition: {
    words: "Every step from what the ledger says was paid to the cash of the period.",
    numerator: "–",
    denominator: "–",
    basis: "payment date in the period",
    excludes: "–",
    source:
      "checks and EFTs as received (BPR02), patient payments less refunds, and what only exports tell; adjustments to a provider (PLB) touch no claim",
  },
  target: null,
  sql,
  params: { asOf: "DATE", from: "DATE", to: "DATE" },
  columns: {
    position: "INTEGER",
    line: "VARCHAR",
    cents: "BIGINT",
  },
});
