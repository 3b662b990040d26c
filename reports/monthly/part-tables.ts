import { cashByPayer as cashByPayerQuery } from "#queries/month/cash-by-payer.ts";
import { cptFamilyFigures } from "#queries/month/cpt-family-figures.ts";
import { locationFigures } from "#queries/month/location-figures.ts";
import { modifier25 as modifier25Query } from "#queries/month/modifier-25.ts";
import { providerFigures } from "#queries/month/provider-figures.ts";
import { tableOfQuery } from "./report-table.ts";

export const cashByPayer = tableOfQuery(
  cashByPayerQuery,
  { month: "Month", kind: "Kind", payer: "Payer", cash_cents: "Cash" },
  {
    id: "cash-by-payer",
    title: "Cash by payer and month",
    note: "By who paid. Patients, cash that matches no claim, and what payers kept or added beside claims stand apart.",
    span: "trend",
    sums: ["cash_cents"],
    words: {
      kind: {
        payer: "Payer",
        patient: "Patients",
        unmatched: "Matches no claim",
        provider_adjustments: "Provider-level adjustments",
        unbalanced: "Checks that are not what they add up to",
      },
    },
  },
);

const money = {
  charges_cents: "Charges",
  payments_cents: "Payments",
  contractual_cents: "Contractual",
  open_cents: "Open",
  denied_cents: "Denied",
  recovered_cents: "Came back",
} as const;
const judged = {
  first_adjudicated: "First judged",
  denied_claims: "Of them denied",
  initial_denial_rate: "Initial denials",
} as const;
const moneySums = [
  "charges_cents",
  "payments_cents",
  "contractual_cents",
  "open_cents",
  "denied_cents",
  "recovered_cents",
] as const;

export const providers = tableOfQuery(
  providerFigures,
  { name: "Rendering provider", provider_id: "NPI", ...money, ...judged },
  {
    id: "providers",
    title: "By rendering provider",
    note: "Charges, payments and denials of the month; open: on the as-of day. A claim of two providers is counted with both, so claims are not added up.",
    span: "month",
    sums: moneySums,
    n: { initial_denial_rate: "first_adjudicated" },
  },
);

export const locations = tableOfQuery(
  locationFigures,
  { name: "Location", ...money, ...judged },
  {
    id: "locations",
    title: "By location",
    note: "Charges, payments and denials of the month; open: on the as-of day.",
    span: "month",
    sums: [...moneySums, "first_adjudicated", "denied_claims"],
    n: { initial_denial_rate: "first_adjudicated" },
  },
);

export const cptFamilies = tableOfQuery(
  cptFamilyFigures,
  {
    title: "CPT family",
    charges_cents: "Charges",
    payments_cents: "Payments",
    lines: "Lines judged",
    adjudicated_cents: "Billed on them",
    allowed_cents: "Allowed",
    denied_cents: "Denied",
    denied_lines: "Lines denied",
    denial_rate: "Of lines denied",
  },
  {
    id: "cpt-families",
    title: "By CPT family",
    note: "Charges and payments as posted in the month; allowed and denied of the lines that primary payers judged first in it.",
    span: "month",
    sums: [
      "charges_cents",
      "payments_cents",
      "lines",
      "adjudicated_cents",
      "allowed_cents",
      "denied_cents",
      "denied_lines",
    ],
    n: { denial_rate: "lines" },
  },
);

export const modifier25 = tableOfQuery(
  modifier25Query,
  {
    payer: "Payer",
    lines: "Visits judged",
    paid_lines: "Paid",
    pay_rate: "Of visits paid",
    denied_lines: "Denied",
    denied_cents: "Money denied",
    recovered_cents: "Came back",
  },
  {
    id: "modifier-25",
    title: "Modifier 25: office visits on a day with a procedure",
    note: "First judged in the month. Neither paid nor denied: left to the patient.",
    span: "month",
    totalRow: { column: "payer", value: null },
    n: { pay_rate: "lines" },
  },
);
