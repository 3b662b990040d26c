import type { DuckDBConnection } from "@duckdb/node-api";
import { derivedTables } from "#etl/warehouse/derived-tables.ts";
import { publishSteps } from "./steps.ts";

const createIssueTable = `create temp table x_issue (
  file_id BIGINT, segment_no INTEGER, severity VARCHAR, code VARCHAR, message VARCHAR, amount_cents BIGINT, text VARCHAR
)`;

/**
 * Makes part 3 of the warehouse anew from parts 1 and 2: a pure function of what is loaded, so the
 * order in which files arrived cannot matter. Steps may keep temp tables named `x_…` for later
 * steps; what publish finds wrong goes to `x_issue` and ends in `publish_issue`.
 *
 * @param options.until run only the steps whose name sorts below this ("40": dimensions and matching)
 * @param options.onStep called before each step, and once at the end with undefined
 */
export async function runPublish(
  connection: DuckDBConnection,
  options: { until?: string; onStep?: (name: string | undefined) => void } = {},
): Promise<void> {
  for (const table of derivedTables) await connection.run(`delete from ${table}`);
  await dropScratch(connection);
  await connection.run(createIssueTable);
  for (const { name, sql } of publishSteps) {
    if (options.until !== undefined && name >= options.until) break;
    options.onStep?.(name);
    try {
      await connection.run(sql);
    } catch (cause) {
      throw new Error(`Publish stopped in step ${name}: ${String(cause)}`, { cause });
    }
  }
  await connection.run("insert into publish_issue select * from x_issue");
  if (options.until === undefined) await dropScratch(connection);
  options.onStep?.(undefined);
}

async function dropScratch(connection: DuckDBConnection): Promise<void> {
  const rows = await connection.runAndReadAll(
    "select table_name from duckdb_tables() where temporary and starts_with(table_name, 'x_')",
  );
  for (const [name] of rows.getRows()) await connection.run(`drop table temp.${name}`);
}
