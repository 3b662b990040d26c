import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { byText, entryOf, isWithin, oneDecimal, type Period, quantile } from "./known.ts";
import type { PayerNames } from "./payer-names.ts";
import type { Story } from "./story.ts";

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

const rate = (numerator: number, denominator: number) =>
  denominator === 0 ? null : numerator / denominator;

export interface FirstPass {
  submitted: number;
  acknowledged: number;
  accepted: number;
  rejected: number;
  adjudicated: number;
  resolved: number;
}

export const noFirstPass = (): FirstPass => ({
  submitted: 0,
  acknowledged: 0,
  accepted: 0,
  rejected: 0,
  adjudicated: 0,
  resolved: 0,
});

export function addFirstPass(counts: FirstPass, story: Story): void {
  counts.submitted++;
  if (story.isAcknowledged) counts.acknowledged++;
  if (story.isAccepted) counts.accepted++;
  if (story.isRejected) counts.rejected++;
  if (story.adjudicatedOn !== null) counts.adjudicated++;
  if (story.isResolved) counts.resolved++;
}

/** Groups by the payer of the first bill, in the order of the payers' names. */
const byName = <T>(groups: ReadonlyMap<Payer, T>, names: PayerNames): [string, T][] =>
  [...groups]
    .map(([payer, group]): [string, T] => [names.of(payer), group])
    .sort(([a], [b]) => byText(a, b));

/** `first-pass`: claims first billed in the period. */
export class FirstPassCount {
  private readonly groups = new Map<Payer, FirstPass>();

  constructor(private readonly period: Period) {}

  add(story: Story): void {
    if (isWithin(story.submittedOn, this.period))
      addFirstPass(entryOf(this.groups, story.firstBill.payer, noFirstPass), story);
  }

  rows(names: PayerNames, hasAcknowledgements: boolean): FirstPassRow[] {
    return byName(this.groups, names).map(([payer, counts]) => {
      const { submitted, acknowledged, accepted, rejected, adjudicated, resolved } = counts;
      return {
        payer,
        submitted,
        acknowledged: hasAcknowledgements ? acknowledged : null,
        accepted: hasAcknowledgements ? accepted : null,
        acceptance_rate: hasAcknowledgements ? rate(accepted, accepted + rejected) : null,
        adjudicated,
        resolved,
        resolution_rate: rate(resolved, adjudicated),
        pending: submitted - adjudicated,
      };
    });
  }
}

export interface PaymentDaysRow {
  readonly payer: string;
  readonly claims: number;
  readonly median_days: number | null;
  readonly p90_days: number | null;
  readonly paid_by_day_30_rate: number | null;
}

export const paymentDays = (story: Story): number => (story.paidOn ?? 0) - story.submittedOn;

/**
 * `days-to-payment`: claims first paid in the period; the rate over those billed in the period moved back by 30 days.
 * A payer without paid claims from which no remittance came for 60 days is left out: its remittances are not loaded.
 */
export class PaymentDaysCount {
  private readonly groups = new Map<Payer, { days: number[]; billed: number; soon: number }>();
  /** payers that said anything in the 60 days up to the period's last */
  private readonly heard = new Set<Payer>();

  constructor(private readonly period: Period) {}

  hear({ words }: Claim): void {
    const last: Day = this.period.to;
    for (const { day, payer } of words) if (day > last - 60 && day <= last) this.heard.add(payer);
  }

  add(story: Story): void {
    const { from, to } = this.period;
    const empty = () => ({ days: [], billed: 0, soon: 0 });
    const group = entryOf(this.groups, story.firstBill.payer, empty);
    if (isWithin(story.paidOn, this.period)) group.days.push(paymentDays(story));
    const isBilled = isWithin(story.submittedOn, { from: from - 30, to: to - 30 });
    if (!isBilled || story.isNothingPayable) return;
    group.billed++;
    if (story.paidOn !== null && paymentDays(story) <= 30) group.soon++;
  }

  rows(names: PayerNames): PaymentDaysRow[] {
    const shown = [...this.groups].filter(
      ([payer, { days, billed }]) => days.length > 0 || (billed > 0 && this.heard.has(payer)),
    );
    return byName(new Map(shown), names).map(([payer, { days, billed, soon }]) => ({
      payer,
      claims: days.length,
      median_days: oneDecimal(quantile(days, 0.5)),
      p90_days: oneDecimal(quantile(days, 0.9)),
      paid_by_day_30_rate: rate(soon, billed),
    }));
  }
}
