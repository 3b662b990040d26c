import { defaultFilters } from "#queries/filters.ts";
import type { Reader } from "#queries/reader.ts";
import { type WorklistClaim, worklistClaims } from "#queries/worklist/worklist-claims.ts";

/** By when a claim must be filed, corrected or disputed, as the worklist has it; all null: no deadline is known. */
export type Deadline = Pick<
  WorklistClaim,
  "due_on" | "due_kind" | "days_left" | "is_default_limit"
>;

export const noDeadline: Deadline = {
  due_on: null,
  due_kind: null,
  days_left: null,
  is_default_limit: null,
};

/** The deadline of each claim on the worklist of a day; the reader keeps what it is read from. */
export async function readDeadlines(
  reader: Reader,
  asOf: string,
): Promise<(claimId: string) => Deadline> {
  const claims = await worklistClaims(reader, defaultFilters(asOf));
  const byClaim = new Map(claims.map((claim) => [claim.claim_id, claim]));
  return (claimId) => {
    const { due_on, due_kind, days_left, is_default_limit } = byClaim.get(claimId) ?? noDeadline;
    return { due_on, due_kind, days_left, is_default_limit };
  };
}

/** The soonest of several that can still be met, and how many are past. */
export function soonestOf(deadlines: readonly Deadline[]) {
  const known = deadlines.flatMap(({ due_on, days_left }) =>
    due_on === null || days_left === null ? [] : [{ due_on, days_left }],
  );
  const ahead = known.filter(({ days_left }) => days_left >= 0);
  const [first] = ahead.toSorted((a, b) => a.days_left - b.days_left);
  return {
    dueOn: first?.due_on ?? null,
    daysLeft: first?.days_left ?? null,
    isPast: known.length - ahead.length,
  };
}
