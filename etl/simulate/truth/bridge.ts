import { type Day, lastOfMonth, monthNameOf } from "../calendar.ts";
import type { Period } from "./known.ts";
import type { Position } from "./position.ts";

export interface BridgeRow {
  readonly month: string;
  readonly opening_cents: number;
  readonly charges_cents: number;
  readonly payments_cents: number;
  readonly contractual_cents: number;
  readonly of_which_prior_payer_cents: number;
  readonly write_offs_cents: number;
  readonly refunds_cents: number;
  readonly closing_cents: number;
}

/** Sums of everything dated up to a day. */
export interface Totals {
  charges: number;
  payments: number;
  contractual: number;
  prior: number;
  writeOffs: number;
  refunds: number;
}

export const noTotals = (): Totals => ({
  charges: 0,
  payments: 0,
  contractual: 0,
  prior: 0,
  writeOffs: 0,
  refunds: 0,
});

export function addTo(totals: Totals, position: Position): void {
  totals.charges += position.chargeCents;
  totals.payments += position.payerPaidCents + position.patientPaidCents;
  totals.contractual += position.contractualCents + position.priorPayerCents;
  totals.prior += position.priorPayerCents;
  totals.writeOffs += position.writtenOffCents;
  totals.refunds += position.refundedCents;
}

const openOf = (totals: Totals) =>
  totals.charges - totals.payments - totals.contractual - totals.writeOffs + totals.refunds;

/** Sums up to a day, of those that `bridgeDays` names. */
export type TotalsOn = (day: Day) => Totals;

/** The months of a period, the first and the last cut to it: the day before each, and its last. */
function monthsOf({ from, to }: Period): { before: Day; last: Day }[] {
  const months: { before: Day; last: Day }[] = [];
  for (let start = from; start <= to; start = lastOfMonth(start) + 1)
    months.push({ before: start - 1, last: Math.min(lastOfMonth(start), to) });
  return months;
}

/** Days whose totals the bridge of a period is made of. */
export const bridgeDays = (period: Period): Day[] =>
  monthsOf(period).flatMap(({ before, last }) => [before, last]);

/** `ar-bridge`: one row per month of the period. */
export function bridgeRows(period: Period, totalsOn: TotalsOn): BridgeRow[] {
  return monthsOf(period).map(({ before: dayBefore, last }) => {
    const before = totalsOn(dayBefore);
    const after = totalsOn(last);
    return {
      month: monthNameOf(dayBefore + 1),
      opening_cents: openOf(before),
      charges_cents: after.charges - before.charges,
      payments_cents: after.payments - before.payments,
      contractual_cents: after.contractual - before.contractual,
      of_which_prior_payer_cents: after.prior - before.prior,
      write_offs_cents: after.writeOffs - before.writeOffs,
      refunds_cents: after.refunds - before.refunds,
      closing_cents: openOf(after),
    };
  });
}
