import type { Day } from "../calendar.ts";
import type { Claim, Posting, Remittance } from "../memory.ts";
import type { Office } from "../office.ts";
import type { Simulated } from "../simulate.ts";
import { addTo, bridgeDays, noTotals, type Totals } from "./bridge.ts";
import { Cash } from "./cash.ts";
import { DayReckoning } from "./day-reckoning.ts";
import { type Known, knownWithout, monthsEnding } from "./known.ts";
import { PayerNames } from "./payer-names.ts";
import { positionsOf } from "./position.ts";
import { QueueCount } from "./queues.ts";
import { pastDays, type Truth } from "./truth.ts";

/**
 * What the queries must come to, counted claim by claim: a claim is told once, when nothing more will happen to it, and
 * may be forgotten then.
 */
export class Reckoning {
  private readonly known: Known;
  private readonly names = new PayerNames();
  private readonly cash = new Cash();
  private readonly totals: Map<Day, Totals>;
  private readonly last: DayReckoning;
  private readonly past: readonly DayReckoning[];
  private readonly queues: QueueCount;

  constructor(history: Pick<Simulated, "firstDay" | "lastDay" | "without">) {
    this.known = knownWithout(history.without);
    this.last = new DayReckoning(this.known, history.lastDay);
    this.queues = new QueueCount(this.known, history.lastDay);
    this.past = pastDays(history).map((day) => new DayReckoning(this.known, day));
    const days = [this.last, ...this.past].flatMap(({ asOf }) => bridgeDays(monthsEnding(asOf, 3)));
    this.totals = new Map(days.map((day) => [day, noTotals()]));
  }

  /** All that an office remembers. */
  addOffice({ claims, remittances, postings }: Office): void {
    for (const claim of claims) this.addClaim(claim);
    for (const remittance of remittances) this.addRemittance(remittance);
    for (const posting of postings) this.addUnapplied(posting);
  }

  addClaim(claim: Claim): void {
    const { books, hasTransactions } = this.known;
    if (hasTransactions) for (const posting of claim.postings) this.cash.addPosting(posting, claim);
    if (claim.submissions.length === 0) return;
    this.names.add(claim);
    const positionOn = positionsOf(claim, books);
    for (const [day, totals] of this.totals) {
      const position = positionOn(day);
      if (position !== undefined) addTo(totals, position);
    }
    for (const day of [this.last, ...this.past]) day.add(claim, positionOn(day.asOf));
    this.queues.add(claim, positionOn(this.last.asOf), positionOn);
  }

  addRemittance(remittance: Remittance): void {
    this.cash.addRemittance(remittance);
  }

  /** Cash that is no claim's; other postings are told with their claim. */
  addUnapplied(posting: Posting): void {
    if (this.known.hasTransactions && posting.claim === null) this.cash.addPosting(posting, null);
  }

  truth(): Truth {
    const counted = {
      names: this.names,
      cash: this.cash,
      totalsOn: (day: Day) => this.totals.get(day) ?? noTotals(),
    };
    const past = this.past.map((day) => day.truth(counted));
    return { ...this.last.truth(counted), past, worklist: this.queues.truth() };
  }
}
