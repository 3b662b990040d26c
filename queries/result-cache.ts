import { NobodyWaits } from "./errors.ts";

/** A page asks about twenty things: what some hundred different looks at the warehouse asked stays. */
const mostEntries = 4_000;
/** Of all entries together; a row takes some hundred bytes. */
const mostRows = 400_000;
/** The worklist of a million claims has 63,000 rows, and is asked for with each click; a longer result is for a file. */
const longest = 200_000;

type Entry = {
  readonly rows: Promise<readonly unknown[]>;
  readonly stop: AbortController;
  waiting: number;
  /** Rows it holds; 0 until they are there. */
  length: number;
};

/**
 * Results of one generation by query, reach and parameters; calls in flight share theirs. What was asked for longest ago goes
 * first. Where nobody waits for a result any more, its making is told to stop.
 */
export class ResultCache {
  /** In the order in which they were asked for. */
  readonly #entries = new Map<string, Entry>();
  #rows = 0;

  /** @param signal of the one who asks: rejects with NobodyWaits when it says stop. */
  async get<T>(
    key: string,
    make: (signal: AbortSignal) => Promise<T[]>,
    signal?: AbortSignal,
  ): Promise<T[]> {
    if (signal?.aborted) throw new NobodyWaits();
    const known = this.#entries.get(key);
    if (known) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
    }
    const entry = known ?? this.#add(key, make);
    return (await this.#wait(key, entry, signal)) as T[];
  }

  #add(key: string, make: (signal: AbortSignal) => Promise<readonly unknown[]>): Entry {
    const stop = new AbortController();
    const entry: Entry = { rows: make(stop.signal), stop, waiting: 0, length: 0 };
    this.#entries.set(key, entry);
    entry.rows.then(
      (rows) => this.#keep(key, entry, rows.length),
      () => this.#forget(key, entry),
    );
    return entry;
  }

  #keep(key: string, entry: Entry, length: number): void {
    if (length > longest) this.#forget(key, entry);
    if (this.#entries.get(key) !== entry) return;
    entry.length = length;
    this.#rows += length;
    for (const [oldest, each] of this.#entries) {
      if (this.#entries.size <= mostEntries && this.#rows <= mostRows) return;
      this.#forget(oldest, each);
    }
  }

  #wait(key: string, entry: Entry, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
    entry.waiting += 1;
    if (!signal) return entry.rows;
    return new Promise((resolve, reject) => {
      const leave = () => {
        entry.waiting -= 1;
        if (entry.waiting === 0) {
          this.#forget(key, entry);
          entry.stop.abort(new NobodyWaits());
        }
        reject(new NobodyWaits());
      };
      signal.addEventListener("abort", leave, { once: true });
      const stay = () => signal.removeEventListener("abort", leave);
      entry.rows.finally(stay).then(resolve, reject);
    });
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) !== entry) return;
    this.#entries.delete(key);
    this.#rows -= entry.length;
  }
}
