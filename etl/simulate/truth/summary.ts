import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import { type TotalsOn, totalsOf } from "./bridge.ts";
import {
  daysOf,
  isWithin,
  type Known,
  monthsEnding,
  oneDecimal,
  type Period,
  quantile,
} from "./known.ts";
import type { Position } from "./position.ts";
import { firstPassOf, paymentDays } from "./rates.ts";
import { fullDenials, type Story } from "./story.ts";

export interface SummaryRow {
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
  readonly pending: number;
}

const rateRow = (
  name: string,
  numerator: number,
  denominator: number,
  n: number,
  pending: number,
): SummaryRow => ({
  name,
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
  n,
  pending,
});

const unknownRow = (name: string): SummaryRow => ({
  name,
  value: null,
  numerator: null,
  denominator: null,
  n: 0,
  pending: 0,
});

const medianRow = (name: string, value: number | null, n: number, pending: number): SummaryRow => ({
  name,
  value: oneDecimal(value),
  numerator: null,
  denominator: null,
  n,
  pending,
});

export interface Day0 {
  readonly known: Known;
  readonly asOf: Day;
  readonly period: Period;
  readonly positions: ReadonlyMap<Claim, Position>;
  readonly stories: readonly Story[];
  readonly totalsOn: TotalsOn;
}

/** `kpi-summary`, in the order in which it is listed. */
export function summaryRows(day: Day0): SummaryRow[] {
  return [
    ...receivableRows(day),
    ...collectionRows(day),
    ...denialRows(day),
    ...firstPassSummary(day),
    ...paymentRows(day),
    cashRow(day),
  ];
}

function receivableRows({ asOf, positions, totalsOn }: Day0): SummaryRow[] {
  let open = 0;
  let old = 0;
  const claims = new Set<Claim>();
  for (const [claim, { insuranceCents, patientCents }] of positions) {
    for (const cents of [insuranceCents, patientCents]) {
      if (cents <= 0) continue;
      open += cents;
      if (asOf - claim.serviceOn > 90) old += cents;
      claims.add(claim);
    }
  }
  const window = monthsEnding(asOf, 3);
  const charges = totalsOn(window.to).charges - totalsOn(window.from - 1).charges;
  return [
    rateRow("days_in_ar", open, charges / daysOf(window), claims.size, 0),
    rateRow("ar_over_90_rate", old, open, claims.size, 0),
  ];
}

/** Claims served in the twelve months that ended 120 days ago, and what came of them. */
function collectionRows({ known, asOf, positions }: Day0): SummaryRow[] {
  if (!known.hasTransactions)
    return [unknownRow("net_collection_rate"), unknownRow("gross_collection_rate")];
  const served = monthsEnding(asOf - 120, 12);
  const cohort = [...positions].filter(
    ([claim, position]) => isWithin(claim.serviceOn, served) && isBilled(claim, position, asOf),
  );
  const plain = cohort.filter(([, { priorPayerCents }]) => priorPayerCents === 0);
  const rowOf = (name: string, chosen: typeof cohort, lessContractual: boolean) => {
    const totals = totalsOf(chosen.map(([, position]) => position));
    const stillOpen = chosen.filter(
      ([, { insuranceCents, patientCents }]) => insuranceCents !== 0 || patientCents !== 0,
    );
    const denominator = totals.charges - (lessContractual ? totals.contractual : 0);
    return rateRow(
      name,
      totals.payments - totals.refunds,
      denominator,
      chosen.length,
      stillOpen.length,
    );
  };
  return [rowOf("net_collection_rate", plain, true), rowOf("gross_collection_rate", cohort, false)];
}

const isBilled = (claim: Claim, _position: Position, asOf: Day) =>
  claim.submissions.some((bill) => bill.day <= asOf);

function denialRows({ stories, period }: Day0): SummaryRow[] {
  const decided = stories.filter((story) => isWithin(story.adjudicatedOn, period));
  const denied = decided.filter((story) => fullDenials(story).length > 0);
  const pending = stories.filter(
    (story) => isWithin(story.submittedOn, period) && story.adjudicatedOn === null,
  ).length;
  let charges = 0;
  let deniedCharges = 0;
  for (const story of decided) {
    for (const share of story.firstShares) charges += share.chargeCents;
    for (const share of fullDenials(story)) deniedCharges += share.chargeCents;
  }
  return [
    rateRow("initial_denial_rate", denied.length, decided.length, decided.length, pending),
    rateRow("initial_denial_dollar_rate", deniedCharges, charges, decided.length, pending),
  ];
}

function firstPassSummary({ known, stories, period }: Day0): SummaryRow[] {
  const { submitted, accepted, rejected, adjudicated, resolved } = firstPassOf(
    stories.filter((story) => isWithin(story.submittedOn, period)),
  );
  const judged = accepted + rejected;
  return [
    known.hasAcknowledgements
      ? rateRow("first_pass_acceptance_rate", accepted, judged, judged, submitted - judged)
      : unknownRow("first_pass_acceptance_rate"),
    rateRow(
      "first_pass_resolution_rate",
      resolved,
      adjudicated,
      adjudicated,
      submitted - adjudicated,
    ),
  ];
}

function paymentRows({ stories, period }: Day0): SummaryRow[] {
  const days = stories.filter((story) => isWithin(story.paidOn, period)).map(paymentDays);
  const unpaid = stories.filter(
    (story) =>
      isWithin(story.submittedOn, period) && story.paidOn === null && !story.isNothingPayable,
  ).length;
  const lags = stories
    .filter((story) => isWithin(story.claim.serviceOn, period))
    .map((story) => story.submittedOn - story.claim.serviceOn);
  return [
    medianRow("days_to_payment_median", quantile(days, 0.5), days.length, unpaid),
    medianRow("days_to_payment_p90", quantile(days, 0.9), days.length, unpaid),
    medianRow("billing_lag_median", quantile(lags, 0.5), lags.length, 0),
  ];
}

/** BPR02 of the period's remittances, what patients paid less what went back, and what paper payers paid. */
function cashRow({ known, period }: Day0): SummaryRow {
  const remittances = known.remittances.filter((remittance) => isWithin(remittance.day, period));
  let value = remittances.reduce((sum, { amountCents }) => sum + amountCents, 0);
  for (const { day, type, cents, claim, party } of known.postings) {
    if (!isWithin(day, period)) continue;
    if (type === "patient_payment") value += cents;
    else if (type === "refund" && party !== "insurance") value -= cents;
    else if (type === "insurance_payment" && claim !== null && claim.words.length === 0)
      value += cents;
  }
  return {
    name: "cash",
    value,
    numerator: null,
    denominator: null,
    n: remittances.length,
    pending: 0,
  };
}
