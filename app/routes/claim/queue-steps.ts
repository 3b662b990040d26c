import type { claimDeadlines } from "#queries/claims/claim-deadlines.ts";
import type { RowOf } from "#queries/query.ts";
import type { claimQueues } from "#queries/worklist/claim-queues.ts";
import type { OverpaymentClock } from "#queries/worklist/overpayment-clock.ts";
import { clockWords } from "#queries/worklist/with-clock.ts";
import type { WorklistClaim } from "#queries/worklist/worklist-claims.ts";
import { queueAction } from "../worklist/queue-actions.ts";
import { queueTitle } from "../worklist/worklist-view.ts";

/** One thing to do about a claim: the queue that asks for it, and why, with its numbers. */
export type QueueStep = {
  readonly queue: string;
  readonly title: string;
  readonly action: string;
  readonly why: string;
};

/** What a row of the worklist asks for, queue by queue; a denial is told line by line beside it. */
export function stepsOfRow(
  row: Pick<WorklistClaim, "queue" | "queues" | "why" | "whys">,
  clock: OverpaymentClock | null,
): QueueStep[] {
  const told = row.queues.map((queue, at) =>
    // The list has put the clock to its own sentence already.
    queue === row.queue
      ? stepOf(queue, row.why, null)
      : stepOf(queue, row.whys[at] ?? "", { clock }),
  );
  return withoutTwice(told.filter(({ queue }) => queue !== "denied"));
}

type Queued = RowOf<typeof claimQueues>;
type Claim = {
  readonly queues: readonly Queued[];
  readonly deadlines: readonly Pick<RowOf<typeof claimDeadlines>, "payer" | "kind" | "days_left">[];
  readonly balances: readonly { readonly party: string; readonly open_cents: number }[];
};

/**
 * The same from one claim's rows: as on the list, what can no longer be done in time is a passed deadline, and nothing at all
 * where insurance owes nothing.
 */
export function queueSteps(claim: Claim, clock: OverpaymentClock | null): QueueStep[] {
  const isOwed = claim.balances.some((part) => part.party === "insurance" && part.open_cents > 0);
  const told = claim.queues.flatMap((row) => {
    const isLate = isExpired(row, claim.deadlines);
    if (isLate && !isOwed) return [];
    return [stepOf(isLate ? "expired" : row.queue, row.why, { clock })];
  });
  return withoutTwice(told);
}

function stepOf(
  queue: string,
  why: string,
  started: { readonly clock: OverpaymentClock | null } | null,
): QueueStep {
  const isTimed = queue === "overpayment_60_day" && started !== null;
  return {
    queue,
    title: queueTitle(queue),
    action: queueAction(queue) ?? "",
    why: isTimed ? `${why}; ${clockWords(started.clock)}` : why,
  };
}

/** What Medicare or Medicaid is owed stands under its clock, not as a credit too. */
function withoutTwice(steps: readonly QueueStep[]): QueueStep[] {
  const isToReturn = steps.some(({ queue }) => queue === "overpayment_60_day");
  return steps.filter(
    ({ queue }) => !isToReturn || !queue.startsWith("credit") || queue === "credit_prepaid",
  );
}

function isExpired({ payer, kinds }: Queued, deadlines: Claim["deadlines"]): boolean {
  const own = deadlines.filter((each) => each.payer === payer && kinds.includes(each.kind));
  return own.length > 0 && own.every(({ days_left }) => days_left < 0);
}
