import { type DuckDBConnection, type DuckDBInstance, LIST, VARCHAR } from "@duckdb/node-api";
import { bindParams, type ParamValue, type ParamValues, snakeCase } from "./bind.ts";
import type { Columns, ParamsOf, Query, RowOf } from "./query.ts";
import { ResultCache } from "./result-cache.ts";
import { type PlainRow, plainRows } from "./rows.ts";

/** A row to append: camelCase names here, snake_case columns there; instants as ISO text. */
export type NewRow = {
  readonly table: string;
  readonly row: { readonly [name: string]: ParamValue };
};

/** What people did: rows that are only ever added. */
export type Store = {
  /** Adds rows in one transaction, one writer at a time; when it resolves they are on the disk. */
  append(rows: readonly NewRow[]): Promise<void>;
  /** Rows of a query on the office alone: its SQL names tables without catalog. Kept until the next append: do not change them. */
  read<C extends Columns, P extends Columns>(
    query: Query<C, P>,
    params: ParamsOf<Query<C, P>>,
  ): Promise<RowOf<Query<C, P>>[]>;
  /** Rises with every append. */
  version(): number;
  /** Copies the whole office to a new file (inside the home); the store stays in use meanwhile. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
};

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Attaches a store to the instance as `office`, so that queries can join it with a generation.
 * @throws where another process has the file open
 */
export async function openStore(
  instance: DuckDBInstance,
  path: string,
  schema: string,
): Promise<Store> {
  const writer = await instance.connect();
  await writer.run(`attach ${quote(path)} as office`);
  await writer.run("use office");
  await writer.run(schema);
  const readers: DuckDBConnection[] = [];
  let version = 0;
  /** Of this version: every page asks who people are, which views and notes they have. */
  let results = new ResultCache();
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  async function readNow(query: Query, params: ParamValues): Promise<PlainRow[]> {
    const connection = readers.pop() ?? (await instance.connect());
    try {
      await connection.run("use office");
      const statement = await connection.prepare(query.sql);
      try {
        bindParams(statement, query.params, params);
        return plainRows(await statement.runAndReadAll());
      } finally {
        statement.destroySync();
      }
    } finally {
      readers.push(connection);
    }
  }

  return {
    append: (rows) =>
      inTurn(async () => {
        await writer.run("begin");
        try {
          for (const run of runsOf(rows)) {
            const [first] = run;
            if (first) await (run.length > 1 ? insertRun : insert)(writer, first, run);
          }
          await writer.run("commit");
        } catch (error) {
          await writer.run("rollback");
          throw error;
        }
        version += 1;
        results = new ResultCache();
      }),
    async read(query, params) {
      const key = `${query.name} ${JSON.stringify(params)}`;
      const rows = await results.get(key, () => readNow(query, params));
      return rows as RowOf<typeof query>[];
    },
    version: () => version,
    copyTo: (path) =>
      inTurn(async () => {
        await writer.run(`attach ${quote(path)} as copy_of_office`);
        try {
          await writer.run("copy from database office to copy_of_office");
        } finally {
          await writer.run("detach copy_of_office");
        }
      }),
    close: () =>
      inTurn(async () => {
        await writer.run("checkpoint office");
        await writer.run("use memory");
        for (const connection of readers) connection.closeSync();
        await writer.run("detach office");
        writer.closeSync();
      }),
  };
}

/** Neighbouring rows that one statement can add: of one table, with the same columns, none of them a list. */
function runsOf(rows: readonly NewRow[]): NewRow[][] {
  const runs: NewRow[][] = [];
  let last = "";
  for (const each of rows) {
    const isPlain = Object.values(each.row).every(
      (value) => typeof value !== "object" || value === null,
    );
    const shape = isPlain ? [each.table, ...Object.keys(each.row)].join(" ") : "";
    if (shape !== "" && shape === last) runs.at(-1)?.push(each);
    else runs.push([each]);
    last = shape;
  }
  return runs;
}

/** Thousands of rows by one statement: each column as a list of texts, which the table's types read. */
async function insertRun(
  connection: DuckDBConnection,
  { table, row }: NewRow,
  run: readonly NewRow[],
): Promise<void> {
  const names = Object.keys(row);
  const statement = await connection.prepare(
    `insert into ${table} (${names.map(snakeCase).join(", ")})
     select ${names.map((_, index) => `unnest($${index + 1})`).join(", ")}`,
  );
  try {
    for (const [index, name] of names.entries()) {
      const column = run.map(({ row }) => row[name] ?? null);
      const texts = column.map((value) => (value === null ? null : String(value)));
      statement.bindList(index + 1, texts, LIST(VARCHAR));
    }
    await statement.run();
  } finally {
    statement.destroySync();
  }
}

async function insert(connection: DuckDBConnection, { table, row }: NewRow): Promise<void> {
  const names = Object.keys(row);
  const statement = await connection.prepare(
    `insert into ${table} (${names.map(snakeCase).join(", ")})
     values (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
  );
  try {
    for (const [index, value] of Object.values(row).entries()) {
      if (value === null) statement.bindNull(index + 1);
      else if (typeof value === "object") statement.bindList(index + 1, [...value], LIST(VARCHAR));
      else statement.bindValue(index + 1, value);
    }
    await statement.run();
  } finally {
    statement.destroySync();
  }
}
