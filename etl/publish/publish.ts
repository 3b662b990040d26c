import type { DuckDBConnection } from "@duckdb/node-api";
import { derivedTables } from "#etl/warehouse/derived-tables.ts";
import { type PublishStep, publishSteps } from "./steps.ts";

const createIssueTable = `create temp table x_issue (
  file_id BIGINT, segment_no INTEGER, severity VARCHAR, code VARCHAR, message VARCHAR, amount_cents BIGINT, text VARCHAR
)`;

/** The few tables that steps read whole even where they work on some claims only: here both are the same. */
const everyView = `
  create or replace temp view x_every_submission as from submission;
  create or replace temp view x_every_submission_payer as from submission_payer;
  create or replace temp view x_every_adjudication as from adjudication;
  create or replace temp view x_every_remittance as from remittance;
  create or replace temp view x_every_bill as from submission;
  create or replace temp view x_every_word as from adjudication;
  create or replace temp view x_every_claim as from claim;
  create or replace temp view x_every_claim_submission as from claim_submission;
  create or replace temp view x_every_claim_adjudication as from claim_adjudication;
  create or replace temp view x_every_learned_name as from learned_name;
  create or replace temp view x_anew_claim as select claim_id from claim;
  create or replace temp view x_anew_acknowledgement as from acknowledgement;`;

export type PublishOptions = {
  /** run only the steps whose name sorts below this ("40": dimensions and matching) */
  until?: string;
  /** called before each step, and once at the end with undefined */
  onStep?: (name: string | undefined) => void;
};

/**
 * Makes part 3 of the warehouse anew from parts 1 and 2: a pure function of what is loaded, so the
 * order in which files arrived cannot matter. Steps may keep temp tables named `x_…` for later
 * steps; what publish finds wrong goes to `x_issue` and ends in `publish_issue`.
 */
export async function runPublish(
  connection: DuckDBConnection,
  { until, onStep }: PublishOptions = {},
): Promise<void> {
  for (const table of derivedTables) await connection.run(`delete from ${table}`);
  await beginPublish(connection);
  await connection.run(everyView);
  const steps = publishSteps.filter(({ name }) => until === undefined || name < until);
  await runSteps(connection, steps, onStep);
  await connection.run("insert into publish_issue select * from x_issue");
  if (until === undefined) await dropScratch(connection);
  onStep?.(undefined);
}

/** Nothing of an earlier publish is left, and issues can be told. */
export async function beginPublish(connection: DuckDBConnection): Promise<void> {
  await dropScratch(connection);
  await connection.run(createIssueTable);
}

export async function runSteps(
  connection: DuckDBConnection,
  steps: readonly PublishStep[],
  onStep?: (name: string) => void,
): Promise<void> {
  for (const { name, sql } of steps) {
    onStep?.(name);
    try {
      await connection.run(sql);
    } catch (cause) {
      throw new Error(`Publish stopped in step ${name}: ${String(cause)}`, { cause });
    }
  }
}

export async function dropScratch(connection: DuckDBConnection): Promise<void> {
  const rows = await connection.runAndReadAll(
    "select table_name from duckdb_tables() where temporary and starts_with(table_name, 'x_')",
  );
  for (const [name] of rows.getRows()) await connection.run(`drop table temp.${name}`);
}
