import { NobodyWaits } from "./errors.ts";

const maxEntries = 200;
const maxRows = 5000;

type Entry = {
  readonly rows: Promise<readonly unknown[]>;
  readonly stop: AbortController;
  waiting: number;
};

/**
 * Results of one generation by query, reach and parameters; calls in flight share theirs. A newer generation empties it.
 * Where nobody waits for a result any more, its making is told to stop.
 */
export class ResultCache {
  #generation: string | null = null;
  readonly #entries = new Map<string, Entry>();

  /** @param signal of the one who asks: rejects with NobodyWaits when it says stop. */
  async get<T>(
    generation: string | null,
    key: string,
    make: (signal: AbortSignal) => Promise<T[]>,
    signal?: AbortSignal,
  ): Promise<T[]> {
    if (signal?.aborted) throw new NobodyWaits();
    if (generation !== this.#generation) {
      this.#entries.clear();
      this.#generation = generation;
    }
    const entry = this.#entries.get(key) ?? this.#add(key, make);
    return (await this.#wait(key, entry, signal)) as T[];
  }

  #add(key: string, make: (signal: AbortSignal) => Promise<readonly unknown[]>): Entry {
    const stop = new AbortController();
    const entry: Entry = { rows: make(stop.signal), stop, waiting: 0 };
    this.#entries.set(key, entry);
    entry.rows.then(
      (rows) => rows.length > maxRows && this.#forget(key, entry),
      () => this.#forget(key, entry),
    );
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > maxEntries && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
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
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}
