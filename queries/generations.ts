import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** A published warehouse file, attached under a catalog of its own. */
export type Generation = { readonly file: string; readonly catalog: string; users: number };

/** The published generation's file name, or null where nothing was published yet. */
export function currentGeneration(home: string): string | null {
  try {
    return readFileSync(join(home, "warehouse", "current"), "utf8").trim() || null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Attaches what is published and lets go of what was: users are counted per generation, so that
 * queries in flight finish on the file they began with.
 */
export class Generations {
  readonly #home: string;
  readonly #instance: DuckDBInstance;
  #latest: Generation | null = null;
  #control: DuckDBConnection | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(home: string, instance: DuckDBInstance) {
    this.#home = home;
    this.#instance = instance;
  }

  /** The published generation, counted as used until `release`; null in an empty home. */
  async acquire(): Promise<Generation | null> {
    return this.#inTurn(async () => {
      const file = currentGeneration(this.#home);
      if (file !== null && file !== this.#latest?.file) await this.#follow(file);
      if (this.#latest) this.#latest.users += 1;
      return this.#latest;
    });
  }

  async release(generation: Generation): Promise<void> {
    await this.#inTurn(async () => {
      generation.users -= 1;
      if (generation.users === 0 && generation !== this.#latest) await this.#detach(generation);
    });
  }

  /** A load may publish, and retention remove, between reading the name and opening the file: then the newer one counts. */
  async #follow(file: string): Promise<void> {
    try {
      await this.#attach(file);
    } catch (error) {
      const newer = currentGeneration(this.#home);
      if (newer === null || newer === file) throw error;
      await this.#attach(newer);
    }
  }

  async #attach(file: string): Promise<void> {
    this.#control ??= await this.#instance.connect();
    const previous = this.#latest;
    const catalog = `generation_${++this.#count}`;
    const path = join(this.#home, "warehouse", file).replaceAll("'", "''");
    await this.#control.run(`attach '${path}' as ${catalog} (read_only)`);
    this.#latest = { file, catalog, users: 0 };
    if (previous?.users === 0) await this.#detach(previous);
  }

  async #detach(generation: Generation): Promise<void> {
    await this.#control?.run(`detach ${generation.catalog}`);
  }

  /** One at a time: attaching and counting must not overlap. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  close(): void {
    this.#control?.closeSync();
    this.#control = null;
  }
}
