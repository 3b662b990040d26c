import { monthFigures } from "#queries/month/month-figures.ts";
import { tableOfQuery } from "./report-table.ts";

export const months = tableOfQuery(
  monthFigures,
  {
    month: "Month",
    cash_cents: "Cash",
    charges_cents: "Charges",
    total_cents: "A/R",
    open_cents: "Open, without credits",
    over_90_cents: "Open over 90 days",
    open_claims: "Claims open",
    days_in_ar: "Days in A/R",
    ar_over_90_rate: "Over 90",
    collected_claims: "Claims of net collection",
    net_collection_rate: "Net collection",
    first_adjudicated: "First judged",
    denied_claims: "Of them denied",
    initial_denial_rate: "Initial denials",
    submitted: "First submitted",
    pending: "Not judged yet",
    judged: "Let in or refused",
    first_pass_acceptance_rate: "First-pass acceptance",
    adjudicated: "Judged",
    first_pass_resolution_rate: "First pass resolved",
  },
  {
    id: "months",
    title: "Key figures by month",
    note: "Money, days in A/R and net collection as they stood on each month's last day; denials and first pass of each month's claims as known on the as-of day.",
    span: "trend",
    sums: ["cash_cents", "charges_cents"],
    n: {
      ar_over_90_rate: "open_claims",
      net_collection_rate: "collected_claims",
      initial_denial_rate: "first_adjudicated",
      first_pass_acceptance_rate: "judged",
      first_pass_resolution_rate: "adjudicated",
    },
    moneyRates: ["ar_over_90_rate", "net_collection_rate"],
  },
);
