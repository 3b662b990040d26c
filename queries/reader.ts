import { randomUUID } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { bindParams, type ParamValues } from "./bind.ts";
import { openDuckdb } from "./duckdb.ts";
import { followUpView } from "./follow-up-view.ts";
import { currentGeneration, Generations } from "./generations.ts";
import { Pool } from "./pool.ts";
import type { Columns, ParamsOf, Query, RowOf } from "./query.ts";
import type { Reach } from "./reach.ts";
import { ResultCache } from "./result-cache.ts";
import { plainRows } from "./rows.ts";
import { withScopes } from "./scope/scope.ts";
import { openStore, type Store } from "./store.ts";

/** What a person may read. */
export type Reader = {
  /** Rows of a query on the published generation; none in an empty home. Equal calls share one result: do not change it. */
  run<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
  ): Promise<RowOf<Query<C, P>>[]>;
  /** The rows as a Parquet file: BIGINT cents, DATE days. */
  parquet<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
  ): Promise<Uint8Array>;
  /** File name of the published generation; null where nothing was published yet. */
  generation(): string | null;
};

/** The warehouse of a home, opened once per process. Itself it sees everything: pages get `within`. */
export type Warehouse = Reader & {
  /** The same, no further than a person may see; its queries end when the signal says so. */
  within(reach: Reach, signal?: AbortSignal): Reader;
  /** The office, where it was opened with its schema. */
  readonly office: Store | null;
  close(): Promise<void>;
};

/**
 * Opens the warehouse of a home for reading; a newer generation is picked up by the next query.
 *
 * @param options.officeSchema opens the office (`office.duckdb`) too, made with this SQL where it is missing; no other
 *   process can have it open then. Without it queries see no follow-ups.
 */
export async function openReader(
  home: string,
  options: {
    memoryLimit?: string;
    threads?: number;
    connections?: number;
    officeSchema?: string;
  } = {},
): Promise<Warehouse> {
  const instance = await openDuckdb({ home, ...options });
  const office =
    options.officeSchema === undefined
      ? null
      : await openStore(instance, join(home, "office.duckdb"), options.officeSchema);
  const generations = new Generations(home, instance);
  const pool = new Pool(() => instance.connect(), options.connections ?? 3);
  const cache = new ResultCache();

  /** Lends a connection that stands on the published generation. */
  async function onGeneration<T>(
    work: (connection: DuckDBConnection, file: string) => Promise<T>,
    empty: T,
  ): Promise<T> {
    const generation = await generations.acquire();
    if (!generation) return empty;
    try {
      return await pool.lend(async (connection) => {
        await connection.run(`use ${generation.catalog}`);
        await connection.run(followUpView(office === null ? null : "office"));
        try {
          return await work(connection, generation.file);
        } finally {
          await connection.run("use memory");
        }
      });
    } finally {
      await generations.release(generation);
    }
  }

  const whole: Reader = {
    async run(query, params) {
      // What people did changes within a generation.
      const acts = /\bfollow_up/.test(query.sql) ? (office?.version() ?? 0) : 0;
      const key = `${query.name} ${acts} ${JSON.stringify(params)}`;
      const rows = await cache.get(currentGeneration(home), key, () =>
        onGeneration((connection) => runQuery(connection, query, params), []),
      );
      // The contract test holds each query's columns to what its SQL returns.
      return rows as RowOf<typeof query>[];
    },
    async parquet(query, params) {
      const path = join(home, "tmp", `${randomUUID()}.parquet`);
      await mkdir(join(home, "tmp"), { recursive: true });
      try {
        const isWritten = await onGeneration(async (connection) => {
          const sql = `copy (${sqlOf(query, params)}) to '${path.replaceAll("'", "''")}' (format parquet)`;
          await execute(connection, sql, query.params, params);
          return true;
        }, false);
        if (!isWritten) throw new Error("Nothing is loaded yet, so there are no rows to write.");
        return await readFile(path);
      } finally {
        await rm(path, { force: true });
      }
    },
    generation: () => currentGeneration(home),
  };
  return {
    ...whole,
    office,
    within: () => whole,
    async close() {
      await pool.close();
      await office?.close();
      generations.close();
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
  const result = await execute(connection, sqlOf(query, params), query.params, params);
  return plainRows(result) as RowOf<Query<C, P>>[];
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
