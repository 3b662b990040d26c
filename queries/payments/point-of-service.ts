import { filterParams } from "../filters.ts";
import { query } from "../query.ts";
import sql from "./point-of-service.sql?raw";

/** What patients paid on the day of service, by month. */
export const pointOfService = query({
  name: "point-of-service",
  title: "Point-of-service cash",
  unit: "rate",
  definition: {
    words:
      "Patients' payments on the day of service, as a share of patients' payments and of all cash.",
    numerator: "patient payments posted on the claim's service date",
    denominator: "patients' payments; payers' and patients' payments",
    basis: "the day the payment was posted, in the period",
    excludes: "unapplied patient cash, claims before the history began",
    source: "HFMA point-of-service cash, by name",
  },
  target: null,
  sql,
  params: filterParams,
  columns: {
    month: "VARCHAR",
    pos_cents: "BIGINT",
    patient_cents: "BIGINT",
    cash_cents: "BIGINT",
    share_of_patient_cash: "DOUBLE?",
    share_of_cash: "DOUBLE?",
  },
});
