import type { OverpaymentClock } from "#queries/worklist/overpayment-clock.ts";
import { clockWords } from "#queries/worklist/with-clock.ts";
import { queueAction } from "../worklist/queue-actions.ts";
import { queueTitle } from "../worklist/worklist-view.ts";
import type { ClaimData } from "./read-claim.server.ts";

/** One thing to do about a claim: the queue that asks for it, and why, with its numbers. */
export type QueueStep = {
  readonly key: string;
  readonly queue: string;
  readonly title: string;
  readonly action: string;
  readonly why: string;
};
type Queued = ClaimData["queues"][number];
type Claim = {
  readonly queues: readonly Queued[];
  readonly deadlines: readonly Pick<
    ClaimData["deadlines"][number],
    "payer" | "kind" | "days_left"
  >[];
  readonly balances: readonly Pick<ClaimData["balances"][number], "party" | "open_cents">[];
};

/**
 * What the worklist's queues ask for, as of the claim's day. As there: what can no longer be done in time is a passed deadline, and
 * nothing at all where insurance owes nothing; an overpayment of Medicare's stands under its clock, not as a credit too.
 */
export function queueSteps(claim: Claim, clock: OverpaymentClock | null): QueueStep[] {
  const isOwed = claim.balances.some((part) => part.party === "insurance" && part.open_cents > 0);
  const isToReturn = claim.queues.some(({ queue }) => queue === "overpayment_60_day");
  return claim.queues.flatMap((row) => {
    if (isToReturn && row.queue.startsWith("credit") && row.queue !== "credit_prepaid") return [];
    const isLate = isExpired(row, claim.deadlines);
    if (isLate && !isOwed) return [];
    const queue = isLate ? "expired" : row.queue;
    const why = row.queue === "overpayment_60_day" ? `${row.why}; ${clockWords(clock)}` : row.why;
    return [
      {
        key: `${row.queue} ${row.payer}`,
        queue,
        title: queueTitle(queue),
        action: queueAction(queue) ?? "",
        why,
      },
    ];
  });
}

function isExpired({ payer, kinds }: Queued, deadlines: Claim["deadlines"]): boolean {
  const own = deadlines.filter((each) => each.payer === payer && kinds.includes(each.kind));
  return own.length > 0 && own.every(({ days_left }) => days_left < 0);
}
