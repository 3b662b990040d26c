import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import { addTo, noTotals, type TotalsOn } from "./bridge.ts";
import type { Cash } from "./cash.ts";
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
import { addFirstPass, noFirstPass, paymentDays } from "./rates.ts";
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

/** Claims of which a collection rate is taken, and their sums. */
const noCohort = () => ({ totals: noTotals(), claims: 0, open: 0 });

/** `kpi-summary`, in the order in which it is listed. */
export class SummaryCount {
  private readonly receivable = { cents: 0, oldCents: 0, claims: 0 };
  private readonly net = noCohort();
  private readonly gross = noCohort();
  private readonly decided = { claims: 0, denied: 0, chargeCents: 0, deniedCents: 0, pending: 0 };
  private readonly firstPass = noFirstPass();
  private readonly payment = { days: [] as number[], unpaid: 0, lags: [] as number[] };

  constructor(
    private readonly known: Known,
    private readonly asOf: Day,
    private readonly period: Period,
  ) {}

  addPosition(claim: Claim, position: Position): void {
    this.addReceivable(claim, position);
    this.addCollection(claim, position);
  }

  private addReceivable({ serviceOn }: Claim, { insuranceCents, patientCents }: Position): void {
    const open = Math.max(0, insuranceCents) + Math.max(0, patientCents);
    if (open === 0) return;
    this.receivable.cents += open;
    if (this.asOf - serviceOn > 90) this.receivable.oldCents += open;
    this.receivable.claims++;
  }

  /** Claims served in the twelve months that ended 120 days ago, and what came of them. */
  private addCollection({ serviceOn, submissions }: Claim, position: Position): void {
    if (!isWithin(serviceOn, monthsEnding(this.asOf - 120, 12))) return;
    if (!submissions.some((bill) => bill.day <= this.asOf)) return;
    for (const cohort of position.priorPayerCents === 0 ? [this.net, this.gross] : [this.gross]) {
      addTo(cohort.totals, position);
      cohort.claims++;
      if (position.insuranceCents !== 0 || position.patientCents !== 0) cohort.open++;
    }
  }

  addStory(story: Story): void {
    const { decided, payment, period } = this;
    if (isWithin(story.adjudicatedOn, period)) {
      const denials = fullDenials(story);
      decided.claims++;
      if (denials.length > 0) decided.denied++;
      for (const share of story.firstShares) decided.chargeCents += share.chargeCents;
      for (const share of denials) decided.deniedCents += share.chargeCents;
    }
    if (isWithin(story.paidOn, period)) payment.days.push(paymentDays(story));
    if (isWithin(story.claim.serviceOn, period))
      payment.lags.push(story.submittedOn - story.claim.serviceOn);
    if (!isWithin(story.submittedOn, period)) return;
    addFirstPass(this.firstPass, story);
    if (story.adjudicatedOn === null) decided.pending++;
    if (story.paidOn === null && !story.isNothingPayable) payment.unpaid++;
  }

  rows(totalsOn: TotalsOn, cash: Cash): SummaryRow[] {
    return [
      ...this.receivableRows(totalsOn),
      ...this.collectionRows(),
      ...this.denialRows(),
      ...this.firstPassRows(),
      ...this.paymentRows(),
      cashRow(cash, this.period),
    ];
  }

  private receivableRows(totalsOn: TotalsOn): SummaryRow[] {
    const { cents, oldCents, claims } = this.receivable;
    const { from, to } = this.period;
    const charges = totalsOn(to).charges - totalsOn(from - 1).charges;
    return [
      rateRow("days_in_ar", cents, charges / daysOf(this.period), claims, 0),
      rateRow("ar_over_90_rate", oldCents, cents, claims, 0),
    ];
  }

  private collectionRows(): SummaryRow[] {
    if (!this.known.hasTransactions)
      return [unknownRow("net_collection_rate"), unknownRow("gross_collection_rate")];
    const rowOf = (name: string, { totals, claims, open }: typeof this.net, less: number) =>
      rateRow(name, totals.payments - totals.refunds, totals.charges - less, claims, open);
    return [
      rowOf("net_collection_rate", this.net, this.net.totals.contractual),
      rowOf("gross_collection_rate", this.gross, 0),
    ];
  }

  private denialRows(): SummaryRow[] {
    const { claims, denied, chargeCents, deniedCents, pending } = this.decided;
    return [
      rateRow("initial_denial_rate", denied, claims, claims, pending),
      rateRow("initial_denial_dollar_rate", deniedCents, chargeCents, claims, pending),
    ];
  }

  private firstPassRows(): SummaryRow[] {
    const { submitted, accepted, rejected, adjudicated, resolved } = this.firstPass;
    const judged = accepted + rejected;
    return [
      this.known.hasAcknowledgements
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

  private paymentRows(): SummaryRow[] {
    const { days, unpaid, lags } = this.payment;
    return [
      medianRow("days_to_payment_median", quantile(days, 0.5), days.length, unpaid),
      medianRow("days_to_payment_p90", quantile(days, 0.9), days.length, unpaid),
      medianRow("billing_lag_median", quantile(lags, 0.5), lags.length, 0),
    ];
  }
}

function cashRow(cash: Cash, period: Period): SummaryRow {
  const { cents, remittances } = cash.within(period);
  return {
    name: "cash",
    value: cents,
    numerator: null,
    denominator: null,
    n: remittances,
    pending: 0,
  };
}
