import type { Day } from "../calendar.ts";
import type { Claim, Posting, Remittance } from "../memory.ts";
import { entryOf, isWithin, type Period } from "./known.ts";

/** BPR02 of remittances, what patients paid less what went back, and what paper payers paid; by day. */
export class Cash {
  private readonly days = new Map<Day, { cents: number; remittances: number }>();

  private on(day: Day): { cents: number; remittances: number } {
    return entryOf(this.days, day, () => ({ cents: 0, remittances: 0 }));
  }

  addRemittance({ day, amountCents }: Remittance): void {
    const sums = this.on(day);
    sums.cents += amountCents;
    sums.remittances++;
  }

  /** A row of the practice's books; `claim` as it stands in the end. */
  addPosting({ day, type, cents, party }: Posting, claim: Claim | null): void {
    if (type === "patient_payment") this.on(day).cents += cents;
    else if (type === "refund" && party !== "insurance") this.on(day).cents -= cents;
    else if (type === "insurance_payment" && claim !== null && claim.words.length === 0)
      this.on(day).cents += cents;
  }

  within(period: Period): { cents: number; remittances: number } {
    const sums = { cents: 0, remittances: 0 };
    for (const [day, { cents, remittances }] of this.days) {
      if (!isWithin(day, period)) continue;
      sums.cents += cents;
      sums.remittances += remittances;
    }
    return sums;
  }
}
