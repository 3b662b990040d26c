import type { Desk, Worker } from "./desk.ts";

/** What "next" needs to know of a worklist's row. */
export type Item = {
  readonly claim_id: string;
  /** Of a rejected batch: all its claims. */
  readonly claim_ids: readonly string[] | null;
  readonly assignee_id: string | null;
  readonly next_on: string | null;
};

const PAGE = 200;

/**
 * Takes the best claim for a person: the first of the worklist that nobody else has open, that is theirs or nobody's, and
 * that does not rest. Claims they went on from come again only when nothing else is left.
 *
 * @param read rows of the worklist in its order, from an offset
 * @param after the claim the person is done with for now
 */
export async function nextClaim(
  desk: Desk,
  person: Worker,
  today: string,
  read: (limit: number, offset: number) => Promise<readonly Item[]>,
  after: string | null,
): Promise<string | undefined> {
  if (after !== null) desk.pass(after, person.id);
  return (
    (await search(desk, person, today, read, after, false)) ??
    (await search(desk, person, today, read, after, true))
  );
}

async function search(
  desk: Desk,
  person: Worker,
  today: string,
  read: (limit: number, offset: number) => Promise<readonly Item[]>,
  after: string | null,
  mayRepeat: boolean,
): Promise<string | undefined> {
  for (let offset = 0; ; offset += PAGE) {
    const since = desk.turn();
    const items = await read(PAGE, offset);
    // From here to the claim being taken nothing is awaited: nobody can come between.
    const open = items.filter(
      ({ claim_id, assignee_id, next_on }) =>
        claim_id !== after &&
        (assignee_id === null || assignee_id === person.id) &&
        (next_on === null || next_on <= today),
    );
    const taken = desk.take(open, person, since, mayRepeat);
    if (taken) return taken.claim_id;
    if (items.length < PAGE) return undefined;
  }
}
