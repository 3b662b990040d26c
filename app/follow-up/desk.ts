/** Whoever looks at or works a claim. */
export type Worker = { readonly id: string; readonly name: string };

/** A claim that is given out while it shows on nobody's screen yet, or whose page tells no more that it is open, is free again after this. */
export const HOLD_MS = 60_000;
const PASSED_MS = 4 * 3_600_000;
const TOUCHED_MS = 600_000;

/**
 * Who has which claim open now. In memory: it is about the next minute, and a restart may forget it. Everything here
 * happens without an await, so that no two requests can decide about one claim at once.
 */
export class Desk {
  readonly #now: () => number;
  /** By claim, then by person and tab. */
  readonly #open = new Map<string, Map<string, { worker: Worker; until: number }>>();
  /** Claims that someone changed or was given lately, and in which turn (Infinity: is changing): rows read before it are out of date. */
  readonly #touched = new Map<string, { by: string; turn: number; at: number }>();
  /** Claims that a person went on from, so that "next" does not lead in a circle. */
  readonly #passed = new Map<string, Map<string, number>>();
  #turn = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Says that a claim shows on a screen; again and again while it does. */
  open(claimId: string, worker: Worker, tab = ""): void {
    this.#sweep();
    const screens = this.#open.get(claimId) ?? new Map();
    screens.set(`${worker.id} ${tab}`, { worker, until: this.#now() + HOLD_MS });
    this.#open.set(claimId, screens);
  }

  close(claimId: string, worker: Worker, tab = ""): void {
    const screens = this.#open.get(claimId);
    // What the server itself opened (a given claim, a page about to show) belongs to no tab; the first to close ends it.
    screens?.delete(`${worker.id} ${tab}`);
    screens?.delete(`${worker.id} `);
    if (screens?.size === 0) this.#open.delete(claimId);
  }

  /** Who else has each of these claims open, by name. */
  takenBy(claimIds: readonly string[], exceptPersonId: string): Map<string, string> {
    const now = this.#now();
    const taken = new Map<string, string>();
    for (const claimId of claimIds)
      for (const { worker, until } of this.#open.get(claimId)?.values() ?? [])
        if (until > now && worker.id !== exceptPersonId) taken.set(claimId, worker.name);
    return taken;
  }

  /** Which turn it is: to be asked before rows are read that a claim is then chosen from. */
  turn(): number {
    return this.#turn;
  }

  /**
   * Changes claims: while it goes on, nobody else is given them; afterwards, not by rows read before its end.
   */
  async change<T>(
    claimIds: readonly string[],
    personId: string,
    work: () => Promise<T>,
  ): Promise<T> {
    this.#touch(claimIds, personId, Number.POSITIVE_INFINITY);
    try {
      return await work();
    } finally {
      this.#turn += 1;
      this.#touch(claimIds, personId, this.#turn);
    }
  }

  #touch(claimIds: readonly string[], by: string, turn: number): void {
    const at = this.#now();
    for (const claimId of claimIds) this.#touched.set(claimId, { by, turn, at });
  }

  /** Says that a person is done with a claim for now. */
  pass(claimId: string, personId: string): void {
    const passed = this.#passed.get(personId) ?? new Map<string, number>();
    passed.set(claimId, this.#now());
    this.#passed.set(personId, passed);
  }

  /**
   * Takes the first item that nobody else has and that nobody else touched since the rows were read; one that the person
   * did not go on from before, where there is one.
   *
   * @param since the turn before the rows were read
   */
  take<Item extends { claim_id: string; claim_ids: readonly string[] | null }>(
    items: readonly Item[],
    worker: Worker,
    since: number,
    mayRepeat: boolean,
  ): Item | undefined {
    const passed = this.#passed.get(worker.id);
    const found = items.find(
      (item) => this.#isFree(item, worker.id, since) && (mayRepeat || !passed?.has(item.claim_id)),
    );
    if (!found) return undefined;
    this.open(found.claim_id, worker);
    this.#turn += 1;
    this.#touch([found.claim_id], worker.id, this.#turn);
    return found;
  }

  #isFree(
    item: { claim_id: string; claim_ids: readonly string[] | null },
    personId: string,
    since: number,
  ): boolean {
    const claimIds = [item.claim_id, ...(item.claim_ids ?? [])];
    if (this.takenBy(claimIds, personId).size > 0) return false;
    return claimIds.every((claimId) => {
      const touched = this.#touched.get(claimId);
      return !touched || touched.turn <= since || touched.by === personId;
    });
  }

  /** Forgets what is over. */
  #sweep(): void {
    const now = this.#now();
    for (const [claimId, screens] of this.#open) {
      for (const [key, { until }] of screens) if (until <= now) screens.delete(key);
      if (screens.size === 0) this.#open.delete(claimId);
    }
    for (const [claimId, { at }] of this.#touched)
      if (at + TOUCHED_MS <= now) this.#touched.delete(claimId);
    for (const [personId, passed] of this.#passed) {
      for (const [claimId, at] of passed) if (at + PASSED_MS <= now) passed.delete(claimId);
      if (passed.size === 0) this.#passed.delete(personId);
    }
  }
}
