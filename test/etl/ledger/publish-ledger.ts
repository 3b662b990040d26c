import type { DuckDBConnection } from "@duckdb/node-api";
import { runPublish } from "#etl/publish/publish.ts";
import { insert, type Rows } from "../rows.ts";
import { openTestWarehouse } from "../warehouse.ts";

/** A warehouse with these rows of part 1, published up to the balances (steps below 60). */
export async function published(...rows: readonly Rows[]): Promise<DuckDBConnection> {
  const connection = await openTestWarehouse();
  await insert(connection, ...rows);
  await runPublish(connection, { until: "60" });
  return connection;
}
