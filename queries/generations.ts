import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { ResultCache } from "./result-cache.ts";

/** A published warehouse file, attached under a catalog of its own, and what it was asked already. */
export type Generation = {
  readonly file: string;
  readonly catalog: string;
  readonly results: ResultCache;
  users: number;
};

/** The published generation's file name, or null where nothing was published yet. */
export function currentGeneration(home: string): string | null {
  try {
    return readFileSync(join(home, "warehouse", "current"), "utf8").trim() || null;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** How often it is looked whether something was published, where a generation is made warm before it is answered from. */
const lookMs = 1_000;

/**
 * Attaches what is published and lets go of what was: users are counted per generation, so that
 * queries in flight finish on the file they began with.
 */
export class Generations {
  readonly #home: string;
  readonly #instance: DuckDBInstance;
  readonly #beforeDetach: (catalog: string) => void;
  /** The one that is answered from. */
  #latest: Generation | null = null;
  /** The next one is being made warm until this ends. */
  #coming: Promise<void> | null = null;
  #warmUp: ((generation: Generation) => Promise<void>) | null = null;
  #look: NodeJS.Timeout | undefined;
  #control: DuckDBConnection | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #count = 0;

  /** @param beforeDetach lets go of connections that stand on the catalog */
  constructor(home: string, instance: DuckDBInstance, beforeDetach: (catalog: string) => void) {
    this.#home = home;
    this.#instance = instance;
    this.#beforeDetach = beforeDetach;
  }

  /** File of the generation that the next question is answered from. */
  answering(): string | null {
    if (this.#warmUp !== null && this.#latest !== null) return this.#latest.file;
    return currentGeneration(this.#home);
  }

  /** The published generation, counted as used until `release`; null in an empty home. */
  async acquire(): Promise<Generation | null> {
    return this.#inTurn(async () => {
      const file = currentGeneration(this.#home);
      if (file !== null && file !== this.#latest?.file && this.#coming === null)
        await this.#follow(file);
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

  /**
   * From now on a newer generation is given to `warmUp` first; until that ends, the one before is answered from. It must not
   * reject.
   */
  async warmUpBy(warmUp: (generation: Generation) => Promise<void>): Promise<void> {
    this.#warmUp = warmUp;
    const generation = await this.acquire();
    this.#look ??= setInterval(() => void this.settle().catch(() => undefined), lookMs).unref();
    if (generation) await warmUp(generation).finally(() => this.release(generation));
  }

  /** Waits until what is published is what is answered from. */
  async settle(): Promise<void> {
    for (;;) {
      const generation = await this.acquire();
      if (generation) await this.release(generation);
      if (this.#coming === null) return;
      await this.#coming;
    }
  }

  /** A load may publish, and retention remove, between reading the name and opening the file: then the newer one counts. */
  async #follow(file: string): Promise<void> {
    const next = await this.#attach(file).catch(async (error: unknown) => {
      const newer = currentGeneration(this.#home);
      if (newer === null || newer === file) throw error;
      return await this.#attach(newer);
    });
    if (this.#latest === null || this.#warmUp === null) await this.#switchTo(next);
    // What fails here is told to whoever asks next; nobody may be waiting for it now.
    else this.#coming = this.#prepare(next, this.#warmUp).catch(() => undefined);
  }

  async #prepare(next: Generation, warmUp: (next: Generation) => Promise<void>): Promise<void> {
    next.users += 1;
    await warmUp(next);
    await this.#inTurn(async () => {
      next.users -= 1;
      this.#coming = null;
      if (currentGeneration(this.#home) === next.file) await this.#switchTo(next);
      else await this.#detach(next);
    });
  }

  async #attach(file: string): Promise<Generation> {
    this.#control ??= await this.#instance.connect();
    const catalog = `generation_${++this.#count}`;
    const path = join(this.#home, "warehouse", file).replaceAll("'", "''");
    await this.#control.run(`attach '${path}' as ${catalog} (read_only)`);
    return { file, catalog, results: new ResultCache(), users: 0 };
  }

  async #switchTo(next: Generation): Promise<void> {
    const previous = this.#latest;
    this.#latest = next;
    if (previous?.users === 0) await this.#detach(previous);
  }

  async #detach({ catalog }: Generation): Promise<void> {
    this.#beforeDetach(catalog);
    await this.#control?.run(`detach ${catalog}`);
  }

  /** One at a time: attaching and counting must not overlap. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  async close(): Promise<void> {
    clearInterval(this.#look);
    await this.#coming;
    this.#control?.closeSync();
    this.#control = null;
  }
}
