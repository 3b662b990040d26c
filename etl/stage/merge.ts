import type { DuckDBConnection } from "@duckdb/node-api";
import type { LoadResult } from "#etl/load-result.ts";
import merge from "./merge.sql?raw";

/** Brings the staged rows into the warehouse that is the current catalog. */
export async function mergeStaged(connection: DuckDBConnection): Promise<void> {
  await connection.run(merge);
}

/** The results with the number of repeated transactions, which is known after the merge only. */
export async function countDuplicates(
  connection: DuckDBConnection,
  results: readonly LoadResult[],
): Promise<LoadResult[]> {
  const rows = await connection.runAndReadAll("select position, sets from memory.staged.duplicate");
  const counts = new Map(rows.getRows().map(([position, sets]) => [position, Number(sets)]));
  return results.map((result, position) => {
    const sets = counts.get(position);
    return sets === undefined ? result : { ...result, duplicate_transactions: sets };
  });
}
