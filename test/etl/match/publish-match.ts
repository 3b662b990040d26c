import type { DuckDBConnection } from "@duckdb/node-api";
import { runPublish } from "#etl/publish/publish.ts";
import { insert, type Rows } from "../rows.ts";
import { openEmptyWarehouse } from "../warehouse.ts";

/** A warehouse with these rows, published up to and including matching (steps 10–39). */
export async function matched(...rows: readonly Rows[]): Promise<DuckDBConnection> {
  const connection = await openEmptyWarehouse();
  await insert(connection, ...rows);
  await runPublish(connection, { until: "40" });
  return connection;
}
