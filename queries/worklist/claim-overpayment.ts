import { query } from "../query.ts";
import sql from "./claim-overpayment.sql?raw";

export const claimOverpayment = query({
  name: "claim-overpayment",
  title: "What Medicare or Medicaid is owed of a claim",
  unit: "cents",
  definition: {
    words:
      "The credit of one claim that is to be reported and returned, and since when that is known.",
    numerator: "–",
    denominator: "–",
    basis: "as it stands on the day",
    excludes: "credits of patients and of other payers; marks taken back",
    source: "42 CFR 401.305",
  },
  target: null,
  sql,
  params: { claimId: "VARCHAR", asOf: "DATE" },
  columns: {
    payer: "VARCHAR",
    owed_cents: "BIGINT",
    identified_on: "DATE?",
    investigated_from: "DATE?",
    investigated_to: "DATE?",
  },
});
