import type { Day } from "../calendar.ts";
import type { Payer } from "../practice/payers.ts";
import { byText, isWithin, type Known, oneDecimal, type Period, quantile } from "./known.ts";
import type { Story } from "./story.ts";

/** Stories by the payer of the first bill, in the order of the payers' names. */
function byFirstPayer(known: Known, stories: readonly Story[]): [string, Story[]][] {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const payer: Payer = story.firstBill.payer;
    const name = known.nameOf(payer);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [story]);
    else group.push(story);
  }
  return [...groups].sort(([a], [b]) => byText(a, b));
}

export interface FirstPassRow {
  readonly payer: string;
  readonly submitted: number;
  readonly acknowledged: number | null;
  readonly accepted: number | null;
  readonly acceptance_rate: number | null;
  readonly adjudicated: number;
  readonly resolved: number;
  readonly resolution_rate: number | null;
  readonly pending: number;
}

const count = (stories: readonly Story[], test: (story: Story) => boolean) =>
  stories.filter(test).length;
const rate = (numerator: number, denominator: number) =>
  denominator === 0 ? null : numerator / denominator;

export interface FirstPass {
  readonly submitted: number;
  readonly acknowledged: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly adjudicated: number;
  readonly resolved: number;
}

export function firstPassOf(stories: readonly Story[]): FirstPass {
  return {
    submitted: stories.length,
    acknowledged: count(stories, (story) => story.isAcknowledged),
    accepted: count(stories, (story) => story.isAccepted),
    rejected: count(stories, (story) => story.isRejected),
    adjudicated: count(stories, (story) => story.adjudicatedOn !== null),
    resolved: count(stories, (story) => story.isResolved),
  };
}

/** `first-pass`: claims first billed in the period. */
export function firstPassRows(
  known: Known,
  stories: readonly Story[],
  period: Period,
): FirstPassRow[] {
  const cohort = stories.filter((story) => isWithin(story.submittedOn, period));
  return byFirstPayer(known, cohort).map(([payer, group]) => {
    const { submitted, acknowledged, accepted, rejected, adjudicated, resolved } =
      firstPassOf(group);
    const isKnown = known.hasAcknowledgements;
    return {
      payer,
      submitted,
      acknowledged: isKnown ? acknowledged : null,
      accepted: isKnown ? accepted : null,
      acceptance_rate: isKnown ? rate(accepted, accepted + rejected) : null,
      adjudicated,
      resolved,
      resolution_rate: rate(resolved, adjudicated),
      pending: submitted - adjudicated,
    };
  });
}

export interface PaymentDaysRow {
  readonly payer: string;
  readonly claims: number;
  readonly median_days: number | null;
  readonly p90_days: number | null;
  readonly paid_by_day_30_rate: number | null;
}

export const paymentDays = (story: Story): number => (story.paidOn ?? 0) - story.submittedOn;

/** Payers that said anything in the 60 days up to and including that day. */
function heardOf(known: Known, asOf: Day): Set<string> {
  const heard = new Set<string>();
  for (const { words } of known.claims) {
    for (const { day, payer } of words) {
      if (day > asOf - 60 && day <= asOf) heard.add(known.nameOf(payer));
    }
  }
  return heard;
}

/**
 * `days-to-payment`: claims first paid in the period; the rate over those billed in the period moved back by 30 days.
 * A payer without paid claims from which no remittance came for 60 days is left out: its remittances are not loaded.
 */
export function paymentDaysRows(
  known: Known,
  stories: readonly Story[],
  period: Period,
): PaymentDaysRow[] {
  const earlier = { from: period.from - 30, to: period.to - 30 };
  const heard = heardOf(known, period.to);
  const rows: PaymentDaysRow[] = [];
  for (const [payer, group] of byFirstPayer(known, stories)) {
    const days = group.filter((story) => isWithin(story.paidOn, period)).map(paymentDays);
    const cohort = group.filter(
      (story) => isWithin(story.submittedOn, earlier) && !story.isNothingPayable,
    );
    if (days.length === 0 && (cohort.length === 0 || !heard.has(payer))) continue;
    const soon = cohort.filter((story) => story.paidOn !== null && paymentDays(story) <= 30);
    rows.push({
      payer,
      claims: days.length,
      median_days: oneDecimal(quantile(days, 0.5)),
      p90_days: oneDecimal(quantile(days, 0.9)),
      paid_by_day_30_rate: rate(soon.length, cohort.length),
    });
  }
  return rows;
}
