import { type Day, isoOf } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import { AgingCount } from "./aging.ts";
import { bridgeRows, type TotalsOn } from "./bridge.ts";
import type { Cash } from "./cash.ts";
import { DenialsCount } from "./denials.ts";
import { type Known, monthsEnding, type Period } from "./known.ts";
import type { PayerNames } from "./payer-names.ts";
import type { Position } from "./position.ts";
import { FirstPassCount, PaymentDaysCount } from "./rates.ts";
import { storyOf } from "./story.ts";
import { SummaryCount } from "./summary.ts";
import type { TruthOfDay } from "./truth.ts";

/** The queries' rows of one as-of day, counted claim by claim. */
export class DayReckoning {
  private readonly period: Period;
  private readonly aging: AgingCount;
  private readonly denials: DenialsCount;
  private readonly firstPass: FirstPassCount;
  private readonly paymentDays: PaymentDaysCount;
  private readonly summary: SummaryCount;

  constructor(
    private readonly known: Known,
    readonly asOf: Day,
  ) {
    this.period = monthsEnding(asOf, 3);
    this.aging = new AgingCount(asOf);
    this.denials = new DenialsCount(asOf, this.period);
    this.firstPass = new FirstPassCount(this.period);
    this.paymentDays = new PaymentDaysCount(this.period);
    this.summary = new SummaryCount(known, asOf, this.period);
  }

  /** @param position none before the claim's service */
  add(claim: Claim, position: Position | undefined): void {
    if (position !== undefined) {
      this.aging.add(claim, position);
      this.summary.addPosition(claim, position);
    }
    this.denials.add(claim);
    this.paymentDays.hear(claim);
    const story = storyOf(claim, this.asOf, this.known);
    if (story === null) return;
    this.firstPass.add(story);
    this.paymentDays.add(story);
    this.summary.addStory(story);
  }

  truth(counted: { names: PayerNames; cash: Cash; totalsOn: TotalsOn }): TruthOfDay {
    const { names, cash, totalsOn } = counted;
    return {
      as_of: isoOf(this.asOf),
      queries: {
        "ar-aging": this.aging.rows(names),
        "ar-bridge": bridgeRows(this.period, totalsOn),
        "denials-by-payer": this.denials.rows(names),
        "days-to-payment": this.paymentDays.rows(names),
        "first-pass": this.firstPass.rows(names, this.known.hasAcknowledgements),
        "kpi-summary": this.summary.rows(totalsOn, cash),
      },
    };
  }
}
