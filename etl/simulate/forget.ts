import type { Office } from "./office.ts";
import type { Reckoning } from "./truth/reckoning.ts";

/** Rows of the books that the next weekly export may still tell. */
const daysTold = 14;

/**
 * At a month's end, after its files: claims to which nothing more will happen are counted into the truth and forgotten, and
 * so is what only the month's exports asked for. What stays is what is still on its way, however long the history is.
 */
export function forgetWhatIsOver(office: Office, reckoning: Reckoning): void {
  const { agenda, claims, remittances, postings } = office;
  for (const claim of takeOut(claims, agenda.isOver)) reckoning.addClaim(claim);
  for (const remittance of takeOut(remittances, () => true)) reckoning.addRemittance(remittance);
  const isTold = ({ day }: { day: number }) => day < agenda.today - daysTold;
  for (const posting of takeOut(postings, isTold)) reckoning.addUnapplied(posting);
}

/** Removes those that `test` holds for, the others in their order. */
function takeOut<T>(items: T[], test: (item: T) => boolean): T[] {
  const taken: T[] = [];
  let kept = 0;
  for (const item of items) {
    if (test(item)) taken.push(item);
    else items[kept++] = item;
  }
  items.length = kept;
  return taken;
}
