import { rm } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { beginPublish, dropScratch, runSteps } from "#etl/publish/publish.ts";
import { publishSteps } from "#etl/publish/steps.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { columnOfCopy, isOfAllCopies, madeFromFiles, orderedBy } from "./copied-columns.ts";
import names from "./multiply.sql?raw";

export type Multiply = {
  /** the warehouse of one practice, as publish made it */
  from: string;
  /** the file to write */
  to: string;
  copies: number;
  /** an existing folder, for what does not fit into memory */
  spill: string;
};

/**
 * Writes a warehouse of many practices, each a copy of the one in `from` under names and numbers of its own, published
 * tables included: what loading all their files would give, but for what is learned from all practices together (how many
 * lines stand behind an expected amount). Rows lie as publish would write them:
 * a table that is sorted by day still is, one in the order of its claims is sorted anew.
 */
export async function multiply({ from, to, copies, spill }: Multiply): Promise<void> {
  if (copies > 1_000)
    throw new RangeError("at most 1,000 copies: the names of more would be equal");
  await rm(to, { force: true });
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "4GB",
    temp_directory: spill,
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  try {
    await connection.run(`attach ${quoted(from)} as one (read_only)`);
    await connection.run(`attach ${quoted(to)} as many (recovery_mode 'no_wal_writes')`);
    // A table is read from its top to its end, and looks its names up: never the other way round.
    await connection.run("set disabled_optimizers = 'join_order,build_side_probe_side'");
    await connection.run(names.replace("$copies", String(copies)));
    await connection.run("use many");
    await connection.run(schema);
    for (const [table, columns] of await tablesOf(connection))
      if (!madeFromFiles.includes(table)) await connection.run(copySql(table, columns));
    await connection.run(`update input_loaded set files = files * ${copies}`);
    await connection.run("reset disabled_optimizers");
    await makeFromFiles(connection);
    await connection.run("checkpoint many; use memory; detach many");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What is found by numbers and names, which each copy has of its own. */
const ofNames = ["19-match-keys", "78-acknowledgements-by-number", "78-claim-keys"];

async function makeFromFiles(connection: DuckDBConnection): Promise<void> {
  await beginPublish(connection);
  await connection.run("create temp view x_anew_acknowledgement as from acknowledgement");
  await runSteps(
    connection,
    publishSteps.filter(
      ({ name, scopes }) => scopes.includes("all files") || ofNames.includes(name),
    ),
  );
  await dropScratch(connection);
}

async function tablesOf(connection: DuckDBConnection): Promise<Map<string, string[]>> {
  const read = await connection.runAndReadAll(
    `select table_name, column_name from duckdb_columns() where database_name = 'many'
     order by table_name, column_index`,
  );
  const tables = new Map<string, string[]>();
  for (const [table, column] of read.getRows().map((row) => row.map(String)))
    tables.set(table ?? "", [...(tables.get(table ?? "") ?? []), column ?? ""]);
  return tables;
}

function copySql(table: string, columns: string[]): string {
  if (isOfAllCopies(table)) return `insert into ${table} by name from one.${table}`;
  const copied = columns.map((column) => columnOfCopy(table, column));
  const joins = new Set(copied.flatMap(({ join }) => join ?? []));
  const order = orderedBy[table];
  return `insert into ${table} by name
    from (select ${copied.map(({ sql }, i) => `${sql} as ${columns[i]}`).join(", ")}
    from one.${table} t cross join copy ${[...joins].join(" ")}) ${order === undefined ? "" : `order by ${order}`}`;
}
