const maxEntries = 200;
const maxRows = 5000;

/** Results of one generation by query and parameters; calls in flight share theirs. A newer generation empties it. */
export class ResultCache {
  #generation: string | null = null;
  readonly #entries = new Map<string, Promise<readonly unknown[]>>();

  get<T>(generation: string | null, key: string, make: () => Promise<T[]>): Promise<T[]> {
    if (generation !== this.#generation) {
      this.#entries.clear();
      this.#generation = generation;
    }
    const known = this.#entries.get(key);
    if (known) return known as Promise<T[]>;
    const made = make();
    this.#entries.set(key, made);
    made.then(
      (rows) => rows.length > maxRows && this.#forget(key, made),
      () => this.#forget(key, made),
    );
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > maxEntries && oldest !== undefined) this.#entries.delete(oldest);
    return made;
  }

  #forget(key: string, made: Promise<readonly unknown[]>): void {
    if (this.#entries.get(key) === made) this.#entries.delete(key);
  }
}
