import type { Person } from "../people/person.ts";
import { Desk } from "./desk.ts";

/** The one desk of this process. */
export const desk = new Desk();

/** A claim whose page is about to show counts as taken at once, not only when its page says so. */
export function openedByHand(person: Person, claimId: string): void {
  desk.open(claimId, person);
}

/** Who else has each of these claims open now: claim → name. */
export function takenBy(claimIds: readonly string[], exceptPerson: Person): Map<string, string> {
  return desk.takenBy(claimIds, exceptPerson.id);
}
