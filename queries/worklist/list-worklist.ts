import type { Filters } from "../filters.ts";
import type { Reader } from "../reader.ts";
import { type Asked, isAsked, type WorklistClaim, worklistClaims } from "./worklist-claims.ts";
import { byPriority, bySort } from "./worklist-order.ts";

/** What only filters ask of a claim, and what only its own page tells. */
type Hidden = "line_providers" | "line_families" | "whys";

/**
 * One thing to work: a claim, or (claims above 1) the claims refused together, whose largest gives what is the claim's own.
 * `item_id` is the claim's id, or `batch:<what refused them>`.
 */
export type WorklistRow = Omit<WorklistClaim, "batch_id" | "terms" | "isResting" | Hidden> & {
  readonly item_id: string;
  readonly claims: number;
  readonly claim_ids: string[];
};

export type ListParams = Filters &
  Asked & {
    /** A name of `worklistQueues` (settings/settings-files.ts). */
    readonly queue?: string | null | undefined;
    /** A key of worklist-order.ts, with `-` from the largest down; else by priority. */
    readonly sort?: string | null | undefined;
    readonly limit?: number | null | undefined;
    readonly offset?: number | null | undefined;
  };

/** What to work on a day, most pressing first. */
export async function listWorklist(
  reader: Pick<Reader, "run">,
  params: ListParams,
): Promise<WorklistRow[]> {
  const { queue = null, sort = null, limit, offset, ...rest } = params;
  const claims = await worklistClaims(reader, filtersOf(rest));
  const asked = claims.filter(
    (claim) => (queue === null || claim.queue === queue) && isAsked(claim, rest),
  );
  const items = itemsOf(asked).sort(sort === null ? byPriority : bySort(sort));
  const from = offset ?? 0;
  return items.slice(from, limit == null ? undefined : from + limit);
}

/** The filters of what a page asks for. */
export function filtersOf({
  whose,
  personId,
  assignee,
  snoozed,
  claimId,
  ...filters
}: Filters & Asked): Filters {
  return filters;
}

function itemsOf(claims: readonly WorklistClaim[]): WorklistRow[] {
  const groups = new Map<string, WorklistClaim[]>();
  for (const claim of claims) {
    const key = claim.batch_id === null ? claim.claim_id : `batch:${claim.batch_id}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].map(([key, group]) => itemOf(key, group));
}

function itemOf(key: string, group: readonly WorklistClaim[]): WorklistRow {
  const bySize = [...group].sort(
    (a, b) => b.at_stake_cents - a.at_stake_cents || (a.claim_id < b.claim_id ? -1 : 1),
  );
  const [largest] = bySize;
  if (largest === undefined) throw new Error("a group of no claims");
  const { batch_id, terms, isResting, line_providers, line_families, whys, ...row } = largest;
  const claim_ids = bySize.map(({ claim_id }) => claim_id);
  if (group.length === 1) return { ...row, item_id: largest.claim_id, claims: 1, claim_ids };
  const nearest = group.reduce((a, b) => ((b.due_on ?? "9999") < (a.due_on ?? "9999") ? b : a));
  const sum = (cents: (claim: WorklistClaim) => number) =>
    group.reduce((total, claim) => total + cents(claim), 0);
  const expected_cents = sum((claim) => claim.expected_cents);
  const worth = Math.max(0, expected_cents * nearest.chance - nearest.cost_of_touch_cents) / 100;
  return {
    ...row,
    item_id: key,
    claims: group.length,
    claim_ids,
    open_cents: sum((claim) => claim.open_cents),
    at_stake_cents: sum((claim) => claim.at_stake_cents),
    expected_cents,
    due_on: nearest.due_on,
    due_kind: nearest.due_kind,
    days_left: nearest.days_left,
    is_default_limit: nearest.is_default_limit,
    urgency: nearest.urgency,
    priority: (worth * nearest.urgency) / nearest.minutes,
    why: `${group.length} claims together: ${row.why}`,
    reason:
      expected_cents === 0 ? row.reason : `${dollars(expected_cents)} recoverable${nearest.terms}`,
  };
}

/** As the query writes money. */
function dollars(cents: number): string {
  return `$${(cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
