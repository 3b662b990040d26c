import type { Definition, Target } from "../query.ts";

export type KpiName =
  | "days_in_ar"
  | "ar_over_90_rate"
  | "net_collection_rate"
  | "gross_collection_rate"
  | "initial_denial_rate"
  | "initial_denial_dollar_rate"
  | "first_pass_acceptance_rate"
  | "first_pass_resolution_rate"
  | "days_to_payment_median"
  | "days_to_payment_p90"
  | "billing_lag_median"
  | "cash";

export type KpiDefinition = {
  name: KpiName;
  title: string;
  unit: "money" | "rate" | "days";
  /** Which way is good; null where neither is. */
  better: "up" | "down" | null;
  definition: Definition;
  target: Target;
  /** What to load where the figure is not known. */
  needs: string;
};

const notKnown = {
  transactions: "a transaction export (CSV, XLSX): patient payments, write-offs, refunds",
  acknowledgements: "277CA or 999 files, or an export of rejections",
  claims: "837P files or a claim export",
  remittances: "835 files",
};

/** What each row of `kpi-summary` means: tiles, the drawer and the definitions page read it here. */
export const kpiDefinitions: readonly KpiDefinition[] = [
  {
    name: "days_in_ar",
    title: "Days in A/R",
    unit: "days",
    better: "down",
    needs: notKnown.claims,
    definition: {
      words: "How many days of average charges are still open.",
      numerator: "open balances above zero, per claim and party",
      denominator:
        "charges of the trailing three months ÷ days in them, net of voids and replacements",
      basis: "balances on the as-of day; charges by the day they were submitted",
      excludes: "credits (shown apart); claims before the history began",
      source:
        "HFMA and MGMA method; the window is part of the name: one month or twelve give other figures",
    },
    target: {
      text: "30–40 days is usual, 35 or less among better performers, over 50 a problem",
      source: "HFMA and MGMA figures, as quoted by others",
      grade: "B",
      from: 30,
      to: 40,
    },
  },
  {
    name: "ar_over_90_rate",
    title: "A/R over 90 days",
    unit: "rate",
    better: "down",
    needs: notKnown.claims,
    definition: {
      words: "The part of open money that is older than 90 days.",
      numerator: "open balances aged over 90 days",
      denominator: "all open balances above zero",
      basis: "as-of day; age from the chosen date (service date unless set otherwise)",
      excludes: "credits; balances without a date stay in the denominator",
      source: "HFMA, aged A/R as a share of billed A/R",
    },
    target: {
      text: "under 10 % is strong",
      source: "HFMA-style figure, as quoted by others",
      grade: "B",
      to: 0.1,
    },
  },
  {
    name: "net_collection_rate",
    title: "Net collection",
    unit: "rate",
    better: "up",
    needs: notKnown.transactions,
    definition: {
      words: "Of what could be collected under contract, how much was.",
      numerator: "payers' and patients' payments less refunds",
      denominator: "charges less contractual adjustments; write-offs stay in",
      basis: "claims served in the 12 months that end 120 days before the as-of day",
      excludes: "claims whose earlier payer's word is not loaded",
      source: "AAFP, adjusted collection rate, by service-date cohort",
      pending: "claims of the cohort that are still open",
    },
    target: {
      text: "95 % at least, 99 % best",
      source: "AAFP, as quoted by others",
      grade: "B",
      from: 0.95,
      to: 0.99,
    },
  },
  {
    name: "gross_collection_rate",
    title: "Gross collection",
    unit: "rate",
    better: "up",
    needs: notKnown.transactions,
    definition: {
      words: "Payments over charges. It follows the fee schedule more than the work.",
      numerator: "payers' and patients' payments less refunds",
      denominator: "charges",
      basis: "claims served in the 12 months that end 120 days before the as-of day",
      excludes: "nothing of the cohort",
      source: "AAFP",
      pending: "claims of the cohort that are still open",
    },
    target: null,
  },
  {
    name: "initial_denial_rate",
    title: "Initial denials",
    unit: "rate",
    better: "down",
    needs: notKnown.remittances,
    definition: {
      words: "Of claims judged for the first time, how many had a line denied in full.",
      numerator: "claims with at least one fully denied line among the first words",
      denominator: "claims first adjudicated",
      basis: "first remittance of the primary payer, in the period",
      excludes: "expected denials (notice given, cosmetic); lines left to the patient's deductible",
      source: "AAFP and HFMA, initial denial rate by count",
      pending: "claims submitted in the period that no payer has judged",
    },
    target: {
      text: "under 5 % is desirable, 5–10 % usual; 11.8 % across the industry in 2024",
      source: "AAFP; Kodiak, as quoted by others",
      grade: "B",
      to: 0.05,
    },
  },
  {
    name: "initial_denial_dollar_rate",
    title: "Initial denials, by charge",
    unit: "rate",
    better: "down",
    needs: notKnown.remittances,
    definition: {
      words: "Of charges judged for the first time, the part on lines denied in full.",
      numerator: "charge of fully denied lines",
      denominator: "charge of lines first adjudicated",
      basis: "first remittance of the primary payer, in the period",
      excludes: "expected denials; lines left to the patient's deductible",
      source: "AAFP and the HFMA Claim Integrity Task Force",
      pending: "claims submitted in the period that no payer has judged",
    },
    target: null,
  },
  {
    name: "first_pass_acceptance_rate",
    title: "First-pass acceptance",
    unit: "rate",
    better: "up",
    needs: notKnown.acknowledgements,
    definition: {
      words: "Of first submissions answered, how many were let in.",
      numerator: "first submissions accepted by the farthest system heard from",
      denominator: "first submissions accepted or rejected; a receipt alone is pending",
      basis: "first submission in the period",
      excludes: "claims whose first submission is not known",
      source: "277CA categories; 999 verdicts",
      pending: "submitted, no verdict yet",
    },
    target: { text: "95–98 % is called good", source: "Vya, Qualigenix", grade: "C" },
  },
  {
    name: "first_pass_resolution_rate",
    title: "First pass resolved",
    unit: "rate",
    better: "up",
    needs: notKnown.remittances,
    definition: {
      words: "Of claims judged, how many were settled by the first answer, without rework.",
      numerator: "no denied line, no rejection, no resubmission, no reversal",
      denominator: "claims submitted in the period and adjudicated",
      basis: "first submission in the period",
      excludes: "claims whose first submission is not known",
      source: "First-pass yield, as named in the trade",
      pending: "submitted, not adjudicated",
    },
    target: {
      text: "90 % is the usual standard, 95 % best",
      source: "Office Ally, Medonix",
      grade: "C",
    },
  },
  {
    name: "days_to_payment_median",
    title: "Days to payment",
    unit: "days",
    better: "down",
    needs: notKnown.remittances,
    definition: {
      words: "Days from the first submission to the payer's first payment: the middle claim.",
      numerator: "first payment date − first submission date; the median",
      denominator: "–",
      basis: "first payment in the period",
      excludes: "claims that the payer owes nothing; payments later taken back in full",
      source: "Payer lag; Medicare pays electronic claims no earlier than day 14",
      pending: "submitted in the period, unpaid",
    },
    target: null,
  },
  {
    name: "days_to_payment_p90",
    title: "Days to payment, slowest tenth",
    unit: "days",
    better: "down",
    needs: notKnown.remittances,
    definition: {
      words: "Nine of ten paid claims were paid within this many days.",
      numerator: "first payment date − first submission date; the 90th percentile",
      denominator: "–",
      basis: "first payment in the period",
      excludes: "claims that the payer owes nothing; payments later taken back in full",
      source: "as days to payment",
      pending: "submitted in the period, unpaid",
    },
    target: null,
  },
  {
    name: "billing_lag_median",
    title: "Billing lag",
    unit: "days",
    better: "down",
    needs: notKnown.claims,
    definition: {
      words: "Days from the visit to the claim's first submission: the middle claim.",
      numerator: "first submission date − service date; the median",
      denominator: "–",
      basis: "service date in the period",
      excludes: "claims whose first submission is not known",
      source: "Billing lag, as named in the trade",
    },
    target: { text: "1–3 days", source: "MGMA, as quoted by others", grade: "B", to: 3 },
  },
  {
    name: "cash",
    title: "Cash",
    unit: "money",
    better: "up",
    needs: notKnown.remittances,
    definition: {
      words: "What came in: payers' remittances and patients' payments, less patient refunds.",
      numerator: "remittance amounts (BPR02) + patient payments − patient refunds",
      denominator: "–",
      basis: "payment date in the period",
      excludes:
        "nothing: cash that matches no claim counts too. With a filter on claims: the payments posted to them",
      source: "Sum of remittances as received; patient part from transaction exports",
    },
    target: null,
  },
];

/** The definition of a KPI; throws for a name that `kpi-summary` does not give. */
export function kpiDefinition(name: string): KpiDefinition {
  const found = kpiDefinitions.find((each) => each.name === name);
  if (!found) throw new Error(`No KPI is called ${name}`);
  return found;
}
