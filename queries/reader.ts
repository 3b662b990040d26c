import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection, DuckDBPreparedStatement } from "@duckdb/node-api";
import { bindParams, type ParamValues } from "./bind.ts";
import { type ColumnKinds, type ColumnSet, columnsSql, readColumns } from "./columns.ts";
import { type CopyColumn, type CopyTo, copySql, selectSql } from "./copy.ts";
import { copyRows, type TypedRows } from "./copy-rows.ts";
import { openDuckdb } from "./duckdb.ts";
import { NeedsMemory, NobodyWaits, NothingLoaded } from "./errors.ts";
import { followUpView } from "./follow-up-view.ts";
import { type Generation, Generations } from "./generations.ts";
import { interruptible } from "./interruptible.ts";
import { narrowParams, reachPlaces } from "./narrow.ts";
import { Pool } from "./pool.ts";
import type { Columns, ParamsOf, Query, RowOf } from "./query.ts";
import { type Reach, reachKey, wholeReach } from "./reach.ts";
import { type PlainRow, plainChunk, plainRows } from "./rows.ts";
import { withScopes } from "./scope/scope.ts";
import { openStore, type Store } from "./store.ts";
import { withTimeLimit } from "./time-limit.ts";
import { buildWall } from "./wall.ts";

/** What a person may read. Calls reject with OutOfReach, TookTooLong, NeedsMemory or NobodyWaits (errors.ts); what writes files has its own, longer limit. */
export type Reader = {
  /** Rows of a query on the published generation; none in an empty home. Equal calls share one result: do not change it. */
  run<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
  ): Promise<RowOf<Query<C, P>>[]>;
  /**
   * Has DuckDB write the rows to a file (copy.ts), however many: nothing of them is held here. How many there are.
   * @throws NothingLoaded in an empty home
   */
  copy<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
    to: CopyTo,
  ): Promise<number>;
  /** Hands on the rows, a few thousand at a time, as `columns` shape them; waits for each to be taken. */
  each<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
    columns: readonly CopyColumn[],
    take: (rows: PlainRow[]) => Promise<void>,
  ): Promise<void>;
  /** The rows as columns (columns.ts), for lists of many: no object is made of any, nothing of them is kept. */
  columns<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
    kinds: ColumnKinds,
  ): Promise<ColumnSet>;
  /** Has DuckDB write rows that were made here; how many there are. */
  copyRows(rows: TypedRows, to: Omit<CopyTo, "columns">): Promise<number>;
  /** File name of the generation that is answered from; null where nothing was published yet. */
  generation(): string | null;
};

/** The warehouse of a home, opened once per process. Itself it sees everything: pages get `within`. */
export type Warehouse = Reader & {
  /**
   * The same, no further than a person may see (wall.ts): filters are narrowed to the reach. Its queries end when the signal
   * says so and nobody else waits for the same result.
   */
  within(reach: Reach, signal?: AbortSignal): Reader;
  /**
   * Asks this generation, and from now on each newer one before it is answered from, what people will ask: their first page is
   * not slower than the next. Ends when the first is done. What fails, or takes longer than `warmUpSeconds` in all, is left.
   */
  warmUpBy(ask: (reader: Reader) => Promise<unknown>): Promise<void>;
  /** Waits until what is published is what is answered from. */
  settle(): Promise<void>;
  /** The office, where it was opened with its schema. */
  readonly office: Store | null;
  close(): Promise<void>;
};

/** Where a reader's questions go: a generation, over the connections of a pool. */
type Source = { readonly acquire: () => Promise<Generation | null>; readonly pool: Pool };

/**
 * Opens the warehouse of a home for reading; a newer generation is picked up by the next query.
 *
 * @param options.officeSchema opens the office (`office.duckdb`) too, made with this SQL where it is missing; no other
 *   process can have it open then. Without it queries see no follow-ups.
 * @param options.timeLimitSeconds ends queries that take longer, the wait for a connection included; 30 unless told
 * @param options.fileLimitSeconds the same for what is written to files; 300 unless told
 * @param options.warmUpSeconds how long a newer generation may wait to be answered from; 15 unless told
 */
export async function openReader(
  home: string,
  options: {
    memoryLimit?: string;
    threads?: number;
    connections?: number;
    officeSchema?: string;
    timeLimitSeconds?: number;
    fileLimitSeconds?: number;
    warmUpSeconds?: number;
  } = {},
): Promise<Warehouse> {
  const { connections = Math.max(3, availableParallelism()) } = options;
  const { timeLimitSeconds = 30, fileLimitSeconds = 300, warmUpSeconds = 15 } = options;
  const instance = await openDuckdb({ home, ...options });
  const office =
    options.officeSchema === undefined
      ? null
      : await openStore(instance, join(home, "office.duckdb"), options.officeSchema);
  // Twice as many are kept as work at a time: people of several reaches take turns.
  const pool = new Pool(() => instance.connect(), connections, 2 * connections);
  // Large files are written one after another, beside the pages' connections: nobody waits for a page because of them.
  const filePool = new Pool(() => instance.connect(), 1, 2);
  const warmUpPool = new Pool(() => instance.connect(), 1, 1);
  const pools = [pool, filePool, warmUpPool];
  const generations = new Generations(home, instance, (catalog) => {
    for (const each of pools) each.discardIdle(`${catalog} `);
  });
  const closing = new AbortController();
  const everyday: Source = { acquire: () => generations.acquire(), pool };

  /** Lends a connection that stands on a generation in use, behind the wall of a reach. */
  async function onGeneration<T>(
    generation: Generation,
    lender: Pool,
    reach: Reach,
    signal: AbortSignal,
    work: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    const { catalog } = generation;
    // Whoever asked may be gone before the work ends.
    generation.users += 1;
    try {
      const setting = {
        stamp: `${catalog} ${reachKey(reach)}`,
        async prepare(connection: DuckDBConnection) {
          await connection.run(`use ${catalog}`);
          await buildWall(connection, reach, catalog);
          await connection.run(followUpView(office === null ? null : "office", reach));
        },
      };
      return await lender.lend(setting, signal, (connection) =>
        interruptible(connection, signal, () => work(connection)),
      );
    } catch (error) {
      const isOut = error instanceof Error && error.message.startsWith("Out of Memory Error");
      throw isOut ? new NeedsMemory() : error;
    } finally {
      await generations.release(generation);
    }
  }

  function readerOf(source: Source, reach: Reach, asked?: AbortSignal): Reader {
    // A page asks many things at once, and each of them listens.
    if (asked) setMaxListeners(0, asked);

    async function paramsWithin(query: Query, params: ParamValues): Promise<ParamValues> {
      return narrowParams(query.params, params, reach, () => run(reachPlaces, {}));
    }

    async function run<C extends Columns, P extends Columns>(
      query: Query<C, P>,
      params: ParamsOf<Query<C, P>>,
    ): Promise<RowOf<Query<C, P>>[]> {
      const narrowed = await paramsWithin(query, params);
      // What people did changes within a generation.
      const acts = /\bfollow_up/.test(query.sql) ? (office?.version() ?? 0) : 0;
      const key = `${query.name} ${acts} ${reachKey(reach)} ${JSON.stringify(narrowed)}`;
      const generation = await source.acquire();
      if (!generation) return [];
      const make = (stop: AbortSignal) =>
        withTimeLimit(timeLimitSeconds, stop, (signal) =>
          onGeneration(generation, source.pool, reach, signal, (each) =>
            rowsOf(each, query, narrowed),
          ),
        );
      try {
        // The contract test holds each query's columns to what its SQL returns.
        return (await generation.results.get(key, make, asked)) as RowOf<Query<C, P>>[];
      } finally {
        await generations.release(generation);
      }
    }

    /** Work that is for one alone, within a limit; ends when whoever asked is gone. */
    async function limited<T>(
      seconds: number,
      work: (signal: AbortSignal) => Promise<T>,
    ): Promise<T> {
      try {
        return await withTimeLimit(seconds, asked, work);
      } catch (error) {
        throw asked?.aborted ? new NobodyWaits() : error;
      }
    }

    /** Runs SQL made of a query's; of its result nothing is kept. */
    async function runMade<T>(
      { lender, seconds }: { lender: Pool; seconds: number },
      query: Query,
      params: ParamValues,
      write: (sql: string) => string,
      work: (statement: DuckDBPreparedStatement) => Promise<T>,
    ): Promise<T> {
      const narrowed = await paramsWithin(query, params);
      const sql = write(sqlOf(query, narrowed));
      const generation = await source.acquire();
      if (!generation) throw new NothingLoaded();
      try {
        return await limited(seconds, (signal) =>
          onGeneration(generation, lender, reach, signal, async (connection) => {
            const statement = await connection.prepare(sql);
            try {
              bindParams(statement, query.params, narrowed);
              return await work(statement);
            } finally {
              statement.destroySync();
            }
          }),
        );
      } finally {
        await generations.release(generation);
      }
    }

    const forFile = { lender: filePool, seconds: fileLimitSeconds };
    const forPage = { lender: source.pool, seconds: timeLimitSeconds };
    return {
      run,
      columns: (query, params, kinds) =>
        runMade(
          forPage,
          query,
          params,
          (sql) => columnsSql(sql, kinds),
          (statement) => readColumns(statement, kinds),
        ),
      copy: (query, params, to) =>
        runMade(
          forFile,
          query,
          params,
          (sql) => copySql(sql, to),
          async (statement) => (await statement.run()).rowsChanged,
        ),
      each: (query, params, columns, take) =>
        runMade(
          forFile,
          query,
          params,
          (sql) => selectSql(sql, columns),
          async (statement) => {
            const result = await statement.stream();
            for (;;) {
              const chunk = await result.fetchChunk();
              if (chunk === null || chunk.rowCount === 0) return;
              await take(plainChunk(result.columnNames(), chunk));
            }
          },
        ),
      copyRows: (rows, to) =>
        withTimeLimit(fileLimitSeconds, asked, (signal) => copyRows(instance, rows, to, signal)),
      generation: () => generations.answering(),
    };
  }

  return {
    ...readerOf(everyday, wholeReach),
    within: (reach, signal) => readerOf(everyday, reach, signal),
    warmUpBy: (ask) =>
      generations.warmUpBy(async (generation) => {
        const acquire = async () => {
          generation.users += 1;
          return generation;
        };
        const source = { acquire, pool: warmUpPool };
        await withTimeLimit(warmUpSeconds, closing.signal, (signal) =>
          ask(readerOf(source, wholeReach, signal)),
        ).catch(() => undefined);
      }),
    settle: () => generations.settle(),
    office,
    async close() {
      closing.abort(new NobodyWaits());
      for (const each of pools) await each.close();
      await generations.close();
      await office?.close();
      instance.closeSync();
    },
  };
}

/** Runs a query on a connection that stands on a warehouse (tests hand in one in memory). */
export async function runQuery<C extends Columns, P extends Columns>(
  connection: DuckDBConnection,
  query: Query<C, P>,
  params: ParamsOf<Query<C, P>>,
): Promise<RowOf<Query<C, P>>[]> {
  return (await rowsOf(connection, query, params)) as RowOf<Query<C, P>>[];
}

async function rowsOf(
  connection: DuckDBConnection,
  query: Query,
  params: ParamValues,
): Promise<PlainRow[]> {
  return plainRows(await execute(connection, sqlOf(query, params), query.params, params));
}

async function execute(
  connection: DuckDBConnection,
  sql: string,
  declared: Columns,
  values: ParamValues,
) {
  const statement = await connection.prepare(sql);
  try {
    bindParams(statement, declared, values);
    return await statement.runAndReadAll();
  } finally {
    statement.destroySync();
  }
}

/** The SQL that a call runs: by line where lines are asked for. */
export function sqlOf(query: Query, params: ParamValues): string {
  const asked = (value: ParamValues[string]) => Array.isArray(value) && value.length > 0;
  return withScopes(query.sql, asked(params.provider) || asked(params.cptFamily));
}
