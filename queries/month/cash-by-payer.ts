import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./cash-by-payer.sql?raw";

/** Adds up to `cash-by-month` of the same filters, to the cent; payer is empty but for kind `payer`. */
export const cashByPayer = query({
  name: "cash-by-payer",
  title: "Cash by payer and month",
  unit: "cents",
  definition: {
    words:
      "Each month’s cash by who paid it: payers on claims, patients, and what stands on no claim: provider-level adjustments and money unmatched.",
    numerator:
      "payments on claims by payer + patients’ payments − their refunds + remittances’ money on no claim",
    denominator: "–",
    basis: "payment date",
    excludes: "nothing: it adds up to the cash of the month",
    source: "cash-by-month, cash-reconciliation",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    kind: "VARCHAR",
    payer: "VARCHAR?",
    cash_cents: "BIGINT",
  },
});
