import type { Day } from "../calendar.ts";
import { nameOn } from "../files/claims-837.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";

/** Payers' names as shown: that of the latest bill. No two payers share one. */
export class PayerNames {
  private readonly lastBilled = new Map<Payer, Day>();

  add({ submissions }: Claim): void {
    for (const { payer, day } of submissions)
      this.lastBilled.set(payer, Math.max(day, this.lastBilled.get(payer) ?? 0));
  }

  of(payer: Payer): string {
    const day = this.lastBilled.get(payer);
    const name = day === undefined ? (payer.remitName ?? payer.name) : nameOn(payer, day);
    return name.toUpperCase().replace(/\s+/g, " ");
  }
}
