import { type Day, lastOfMonth, monthNameOf } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Known, Period } from "./known.ts";
import { type Position, positionOf } from "./position.ts";

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
interface Totals {
  charges: number;
  payments: number;
  contractual: number;
  prior: number;
  writeOffs: number;
  refunds: number;
}

export function totalsOf(positions: Iterable<Position>): Totals {
  const totals: Totals = {
    charges: 0,
    payments: 0,
    contractual: 0,
    prior: 0,
    writeOffs: 0,
    refunds: 0,
  };
  for (const position of positions) {
    totals.charges += position.chargeCents;
    totals.payments += position.payerPaidCents + position.patientPaidCents;
    totals.contractual += position.contractualCents + position.priorPayerCents;
    totals.prior += position.priorPayerCents;
    totals.writeOffs += position.writtenOffCents;
    totals.refunds += position.refundedCents;
  }
  return totals;
}

const openOf = (totals: Totals) =>
  totals.charges - totals.payments - totals.contractual - totals.writeOffs + totals.refunds;

/** Sums up to each day asked for, each computed once. */
export type TotalsOn = (day: Day) => Totals;

export function totalsByDay(known: Known): TotalsOn {
  const days = new Map<Day, Totals>();
  return (day) => {
    let totals = days.get(day);
    if (totals === undefined) {
      totals = totalsOf(positionsOn(known, day).values());
      days.set(day, totals);
    }
    return totals;
  };
}

/** Where each claim stands on a day; those without an entry yet are left out. */
export function positionsOn(known: Known, day: Day): Map<Claim, Position> {
  const positions = new Map<Claim, Position>();
  for (const claim of known.claims) {
    if (claim.serviceOn > day) continue;
    if (day < lastEventOf(claim)) {
      positions.set(claim, positionOf(claim, day, known.books));
      continue;
    }
    const position = known.settled.get(claim) ?? positionOf(claim, day, known.books);
    known.settled.set(claim, position);
    positions.set(claim, position);
  }
  return positions;
}

function lastEventOf({ serviceOn, submissions, words, postings }: Claim): Day {
  const told = submissions.at(-1)?.told?.day ?? serviceOn;
  const last = [submissions.at(-1), words.at(-1), postings.at(-1)].map(
    (event) => event?.day ?? serviceOn,
  );
  return Math.max(told, ...last);
}

/** `ar-bridge`: one row per month of the period, the first and the last cut to it. */
export function bridgeRows({ from, to }: Period, totalsOn: TotalsOn): BridgeRow[] {
  const rows: BridgeRow[] = [];
  for (let start = from; start <= to; start = lastOfMonth(start) + 1) {
    const before = totalsOn(start - 1);
    const after = totalsOn(Math.min(lastOfMonth(start), to));
    rows.push({
      month: monthNameOf(start),
      opening_cents: openOf(before),
      charges_cents: after.charges - before.charges,
      payments_cents: after.payments - before.payments,
      contractual_cents: after.contractual - before.contractual,
      of_which_prior_payer_cents: after.prior - before.prior,
      write_offs_cents: after.writeOffs - before.writeOffs,
      refunds_cents: after.refunds - before.refunds,
      closing_cents: openOf(after),
    });
  }
  return rows;
}
