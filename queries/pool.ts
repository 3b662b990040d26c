import type { DuckDBConnection } from "@duckdb/node-api";

/** What a connection was made ready for: a generation, seen as far as a reach goes. */
export type Setting = {
  readonly stamp: string;
  /** Makes a new connection ready; what it sets (catalog, views) stays on it for good. */
  readonly prepare: (connection: DuckDBConnection) => Promise<void>;
};

type Idle = { readonly connection: DuckDBConnection; readonly stamp: string };

/**
 * A few connections, lent one at a time to each piece of work; the rest wait in line. A connection serves one setting all
 * its life: another setting gets a new one, so that no view can be left on it for somebody else.
 */
export class Pool {
  readonly #connect: () => Promise<DuckDBConnection>;
  readonly #size: number;
  readonly #mostIdle: number;
  /** The one used last stands last. */
  readonly #idle: Idle[] = [];
  readonly #line: (() => void)[] = [];
  #lent = 0;

  /**
   * @param size how many work at a time
   * @param mostIdle how many are kept for when their setting is asked for again
   */
  constructor(connect: () => Promise<DuckDBConnection>, size: number, mostIdle: number) {
    this.#connect = connect;
    this.#size = size;
    this.#mostIdle = mostIdle;
  }

  /** Rejects with the signal's reason where it stops the wait in line; the work itself heeds the signal on its own. */
  async lend<T>(
    { stamp, prepare }: Setting,
    signal: AbortSignal,
    work: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    await this.#take(signal);
    try {
      const connection = this.#claim(stamp) ?? (await this.#make(prepare));
      try {
        return await work(connection);
      } finally {
        this.#keep({ connection, stamp });
      }
    } finally {
      this.#giveBack();
    }
  }

  /** Closes connections that wait for work of settings that begin so. */
  discardIdle(start: string): void {
    const gone = this.#idle.filter(({ stamp }) => stamp.startsWith(start));
    for (const idle of gone) {
      this.#idle.splice(this.#idle.indexOf(idle), 1);
      idle.connection.closeSync();
    }
  }

  /** Waits for what is lent, then closes all. */
  async close(): Promise<void> {
    while (this.#lent > 0) await new Promise<void>((resolve) => this.#line.push(resolve));
    this.discardIdle("");
  }

  async #take(signal: AbortSignal): Promise<void> {
    while (this.#lent >= this.#size) await this.#stand(signal);
    this.#lent += 1;
    if (!signal.aborted) return;
    this.#giveBack();
    throw signal.reason;
  }

  #stand(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#line.splice(this.#line.indexOf(turn), 1);
        reject(signal.reason);
      };
      const turn = () => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      this.#line.push(turn);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  #giveBack(): void {
    this.#lent -= 1;
    this.#line.shift()?.();
  }

  #claim(stamp: string): DuckDBConnection | undefined {
    const at = this.#idle.findLastIndex((idle) => idle.stamp === stamp);
    return at < 0 ? undefined : this.#idle.splice(at, 1)[0]?.connection;
  }

  async #make(prepare: Setting["prepare"]): Promise<DuckDBConnection> {
    const connection = await this.#connect();
    try {
      await prepare(connection);
      return connection;
    } catch (error) {
      connection.closeSync();
      throw error;
    }
  }

  #keep(idle: Idle): void {
    this.#idle.push(idle);
    if (this.#idle.length > this.#mostIdle) this.#idle.shift()?.connection.closeSync();
  }
}
