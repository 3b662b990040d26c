import { defaultFilters, type Filters } from "../filters.ts";
import { followUpStates } from "../follow-up/follow-up-states.ts";
import type { RowOf } from "../query.ts";
import type { Reader } from "../reader.ts";
import { askedPlaces } from "./asked-places.ts";
import { isInScope } from "./is-in-scope.ts";
import { overpaymentsSaid } from "./overpayments-said.ts";
import { withClock } from "./with-clock.ts";
import { worklist } from "./worklist.ts";

type Standing = Omit<RowOf<typeof followUpStates>, "claim_id">;
/** A claim of the worklist, with what people did about it. */
export type WorklistClaim = RowOf<typeof worklist> & Standing & { readonly isResting: boolean };

/** Whose claims, and whether those that rest: what one person asks the worklist for. */
export type Asked = {
  /** mine, unassigned, others; null: all. */
  readonly whose?: string | null | undefined;
  /** Who asks: for `whose`. */
  readonly personId?: string | null | undefined;
  /** Only what this person has. */
  readonly assignee?: string | null | undefined;
  /** Only what rests until a later day; else what does not. */
  readonly snoozed?: boolean | null | undefined;
  /** Only what must be filed, corrected or disputed within so many days. */
  readonly dueDays?: number | null | undefined;
  /** Only this claim. */
  readonly claimId?: string | null | undefined;
};

const untouched: Standing = {
  status: "new",
  status_on: null,
  status_by: null,
  why_status: null,
  assignee_id: null,
  next_on: null,
  touches: 0,
  touched_on: null,
};
/** What ends the work; a patient's balance is work of its own. */
function isEnded(status: string, queue: string): boolean {
  if (status === "patient_balance") return queue !== "patient_due";
  return status === "recovered" || status === "written_off";
}

/**
 * The claims to work on a day, most pressing first, without those that people ended. What files ended stays where it says
 * something new: then it stands in a queue. A patient's balance that someone handed to the patient stays among what patients owe.
 * Questions that the reader keeps: the costly one, of all claims within reach, until the warehouse changes, the small ones until
 * someone does something. What filters leave is cut from it here.
 * Rejects with OutOfReach where a place is asked for that is not within reach.
 */
export async function worklistClaims(
  reader: Pick<Reader, "run">,
  filters: Filters,
): Promise<WorklistClaim[]> {
  const { asOf, practice, location } = filters;
  // The list is what stands on the day: period and basis play no part, and must not ask it anew.
  const all = { ...defaultFilters(asOf), from: asOf, to: asOf };
  const [claims, states, overpayments] = await Promise.all([
    reader.run(worklist, all),
    reader.run(followUpStates, { asOf }),
    reader.run(overpaymentsSaid, { asOf }),
    practice.length + location.length > 0 && reader.run(askedPlaces, { practice, location }),
  ]);
  return joinedOnce(claims, states, overpayments, asOf).filter((claim) =>
    isInScope(claim, filters),
  );
}

/** One list for as long as its parts are the same: 20,000 claims are not put together anew for each click. */
function joinedOnce(...parts: Parameters<typeof join>): WorklistClaim[] {
  const [claims, states, overpayments] = parts;
  const known = joined.get(claims);
  if (known?.states === states && known.overpayments === overpayments) return known.rows;
  const rows = join(...parts);
  joined.set(claims, { states, overpayments, rows });
  return rows;
}

/** By the rows that the reader keeps. */
const joined = new WeakMap<
  object,
  { readonly states: object; readonly overpayments: object; readonly rows: WorklistClaim[] }
>();

function join(
  claims: readonly RowOf<typeof worklist>[],
  states: readonly RowOf<typeof followUpStates>[],
  overpayments: readonly RowOf<typeof overpaymentsSaid>[],
  asOf: string,
): WorklistClaim[] {
  const saidOf = new Map(overpayments.map((said) => [said.claim_id, said]));
  const stateOf = new Map(states.map(({ claim_id, ...state }) => [claim_id, state]));
  return claims.flatMap((claim) => {
    const state = stateOf.get(claim.claim_id) ?? untouched;
    if (state.status_by !== null && isEnded(state.status, claim.queue)) return [];
    const timed =
      claim.queue === "overpayment_60_day"
        ? withClock(claim, saidOf.get(claim.claim_id), asOf)
        : claim;
    return { ...timed, ...state, isResting: state.next_on !== null && state.next_on > asOf };
  });
}

/** Whether a claim's nearest deadline is still to be met, within so many days. */
export function isDueWithin(
  { days_left }: { readonly days_left: number | null },
  days: number,
): boolean {
  return days_left !== null && days_left >= 0 && days_left <= days;
}

/** Whether a claim is among those asked for. */
export function isAsked(claim: WorklistClaim, asked: Asked): boolean {
  const { whose = null, personId = null, assignee = null, snoozed, claimId = null } = asked;
  const { dueDays = null } = asked;
  const owner = claim.assignee_id;
  const isTheirs =
    whose === null ||
    (whose === "mine" && owner !== null && owner === personId) ||
    (whose === "unassigned" && owner === null) ||
    (whose === "others" && owner !== null && owner !== personId);
  return (
    isTheirs &&
    claim.isResting === (snoozed ?? false) &&
    (assignee === null || owner === assignee) &&
    (dueDays === null || isDueWithin(claim, dueDays)) &&
    (claimId === null || claim.claim_id === claimId)
  );
}
