import type { DuckDBConnection } from "@duckdb/node-api";
import { loadReference } from "#etl/publish/reference.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import schema from "#etl/warehouse/schema.sql?raw";

/** An empty warehouse in memory: the schema, without reference rows. */
export async function openEmptyWarehouse(): Promise<DuckDBConnection> {
  const { connection } = await openDuckdb({ threads: 1 });
  await connection.run(schema);
  return connection;
}

/** A warehouse in memory as publish finds it: schema and reference rows, nothing loaded. */
export async function openTestWarehouse(): Promise<DuckDBConnection> {
  const connection = await openEmptyWarehouse();
  await loadReference(connection);
  return connection;
}
