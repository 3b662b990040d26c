import type { DuckDBConnection } from "@duckdb/node-api";

/** A few connections, lent one at a time to each piece of work; the rest wait in line. */
export class Pool {
  readonly #connect: () => Promise<DuckDBConnection>;
  readonly #size: number;
  readonly #idle: DuckDBConnection[] = [];
  readonly #waiting: (() => void)[] = [];
  #lent = 0;

  constructor(connect: () => Promise<DuckDBConnection>, size: number) {
    this.#connect = connect;
    this.#size = size;
  }

  async lend<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    while (this.#lent >= this.#size) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#lent += 1;
    try {
      const connection = this.#idle.pop() ?? (await this.#connect());
      try {
        return await work(connection);
      } finally {
        this.#idle.push(connection);
      }
    } finally {
      this.#lent -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Waits for what is lent, then closes all. */
  async close(): Promise<void> {
    while (this.#lent > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    for (const connection of this.#idle.splice(0)) connection.closeSync();
  }
}
