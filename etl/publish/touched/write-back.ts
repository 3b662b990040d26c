import type { DuckDBConnection } from "@duckdb/node-api";
import { derivedTables, rowTables } from "#etl/warehouse/derived-tables.ts";

/** Made whole from all claims by the last steps. */
export const wholeTables = ["takeback", "input_loaded"];
/** Kept month by month: the last steps make those of months that lack them. */
const monthly = ["norm_month", "allowed_norm"];
/** Written by the build, after publish. */
const ofTheBuild = ["check_result", "warehouse_state", "load_news", "publish_issue"];
const hidden = derivedTables.filter(
  (t) => ![...wholeTables, ...monthly, ...ofTheBuild].includes(t),
);

/** Which rows of a table give way to those made anew; tables not named here: those of the touched claims. */
const givingWay: { readonly [table: string]: string } = {
  ...Object.fromEntries(
    ["practice", "location", "provider", "payer", "payer_name", "shared_fact"].map((t) => [
      t,
      "true",
    ]),
  ),
  patient: `patient_id in (select patient_id from temp.patient) or patient_id in (
    select patient_id from warehouse.claim where claim_id in (from x_old_claim))`,
  acknowledgement_by_number:
    "acknowledgement_id in (select acknowledgement_id from temp.acknowledgement_by_number)",
  match_key: "(file_id, segment_no) in (select (file_id, segment_no) from x_node)",
  transaction_posting: "(file_id, segment_no) in (select (file_id, segment_no) from x_node)",
  unmatched_cash: `adjudication_id in (select adjudication_id from temp.adjudication)
    or (file_id, segment_no) in (select (file_id, segment_no) from x_node)`,
};
const ofClaims = "claim_id in (from x_old_claim)";

/** Issues of touched rows, and of sets that have moved to another file. */
const issuesGivingWay = `
  delete from warehouse.publish_issue i using (
    select file_id, segment_no, last_segment_no from temp.submission
    union all
    select file_id, segment_no, last_segment_no from temp.adjudication
    union all
    select s.file_id, s.segment_no, s.last_segment_no
    from transaction_set s join transaction_set n using (transaction_id)
    where n.file_id in (from x_new_file) and n.file_id < s.file_id) t
  where i.file_id = t.file_id and i.segment_no between t.segment_no and t.last_segment_no`;

/** Empty temp tables that hide the derived ones. */
export const hideDerived = hidden
  .map((table) => `create temp table ${table} as from warehouse.${table} limit 0;`)
  .join("\n");

/** All rows of part 1 are seen again. */
export const showRows = rowTables.map((table) => `drop table if exists temp.${table};`).join("\n");

/** Puts the rows made anew in the place of those that were there. */
export async function writeBack(connection: DuckDBConnection): Promise<void> {
  await connection.run(issuesGivingWay);
  await connection.run("insert into warehouse.publish_issue from x_issue");
  // the claims as they were are asked for by patient
  const order = ["patient", ...hidden.filter((table) => table !== "patient")];
  for (const table of order) {
    await connection.run(`delete from warehouse.${table} where ${givingWay[table] ?? ofClaims}`);
    await connection.run(`insert into warehouse.${table} by name from temp.${table}`);
  }
}

/** The warehouse's own tables are seen again. */
export async function dropHiding(connection: DuckDBConnection): Promise<void> {
  const rows = await connection.runAndReadAll(
    `select table_name from duckdb_tables() where temporary and table_name in (
      select table_name from duckdb_tables() where database_name = 'warehouse')`,
  );
  for (const [name] of rows.getRows()) await connection.run(`drop table temp.${name}`);
}
