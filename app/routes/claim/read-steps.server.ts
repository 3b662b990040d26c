import { defaultFilters } from "#queries/filters.ts";
import type { Reader } from "#queries/reader.ts";
import { claimQueues } from "#queries/worklist/claim-queues.ts";
import type { OverpaymentClock } from "#queries/worklist/overpayment-clock.ts";
import { worklistClaims } from "#queries/worklist/worklist-claims.ts";
import { type QueueStep, queueSteps, stepsOfRow } from "./queue-steps.ts";
import type { ClaimData } from "./read-claim.server.ts";

/**
 * What the worklist's queues ask for about a claim. Today's list is kept by the reader, so that looking into it costs nothing; of
 * an earlier day the claim's own rows are asked, not everybody's.
 */
export async function readSteps(
  reader: Reader,
  claim: Pick<ClaimData, "facts" | "deadlines" | "balances">,
  { asOf, today, clock }: { asOf: string; today: string; clock: OverpaymentClock | null },
): Promise<QueueStep[]> {
  const claimId = claim.facts.claim_id;
  if (asOf === today) {
    const listed = await worklistClaims(reader, defaultFilters(asOf));
    const row = listed.find(({ claim_id }) => claim_id === claimId);
    return row === undefined ? [] : stepsOfRow(row, clock);
  }
  const queues = await reader.run(claimQueues, { claimId, asOf });
  return queueSteps({ ...claim, queues }, clock);
}
