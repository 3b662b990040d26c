import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./cash-by-month.sql?raw";

export const cashByMonth = query({
  name: "cash-by-month",
  title: "Cash by month",
  unit: "cents",
  definition: {
    words:
      "What came in each month: payers' remittances and patients' payments less their refunds.",
    numerator:
      "remittances' BPR02 + patient payments − patient refunds + insurance payments of exports",
    denominator: "–",
    basis: "payment date; first and last month cut to the period",
    excludes: "nothing: unmatched and unapplied cash counts",
    source: "cash as in kpi-summary",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    insurance_cents: "BIGINT",
    patient_cents: "BIGINT",
    cash_cents: "BIGINT",
  },
});
