import type { Filters } from "../filters.ts";
import type { Reader } from "../reader.ts";
import { filtersOf } from "./list-worklist.ts";
import { type Asked, isAsked, type WorklistClaim, worklistClaims } from "./worklist-claims.ts";

/**
 * What a queue holds. Items, claims and money are those asked for; `all_claims`, `mine`, `unassigned`, `others` (none of them
 * resting) and `resting` stand beside them whoever's are asked for, within the days asked for.
 */
export type WorklistCount = {
  /** null: all queues. */
  readonly queue: string | null;
  readonly items: number;
  readonly claims: number;
  readonly at_stake_cents: number;
  readonly expected_cents: number;
  readonly all_claims: number;
  readonly mine: number;
  readonly unassigned: number;
  readonly others: number;
  readonly resting: number;
};

/** One row for all queues, then one per queue that holds anything, by name. The same claims as `listWorklist`. */
export async function countWorklist(
  reader: Pick<Reader, "run">,
  params: Filters & Asked,
): Promise<WorklistCount[]> {
  const claims = await worklistClaims(reader, filtersOf(params));
  const queues = [...new Set(claims.map(({ queue }) => queue))].sort();
  return [
    countOf(null, claims, params),
    ...queues.map((queue) =>
      countOf(
        queue,
        claims.filter((claim) => claim.queue === queue),
        params,
      ),
    ),
  ];
}

function countOf(
  queue: string | null,
  claims: readonly WorklistClaim[],
  asked: Asked,
): WorklistCount {
  const own = claims.filter((claim) => isAsked(claim, asked));
  const sum = (cents: (claim: WorklistClaim) => number) =>
    own.reduce((total, claim) => total + cents(claim), 0);
  const { personId = null, dueDays = null } = asked;
  const of = (whose: Asked["whose"], snoozed = false) =>
    claims.filter((claim) => isAsked(claim, { whose, snoozed, personId, dueDays })).length;
  return {
    queue,
    items: new Set(own.map(({ batch_id, claim_id }) => batch_id ?? claim_id)).size,
    claims: own.length,
    at_stake_cents: sum((claim) => claim.at_stake_cents),
    expected_cents: sum((claim) => claim.expected_cents),
    all_claims: of(null),
    mine: of("mine"),
    unassigned: of("unassigned"),
    others: of("others"),
    resting: of(null, true),
  };
}
