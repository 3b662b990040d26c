import schema from "#etl/warehouse/schema.sql?raw";

/** Tables that a warehouse has once, however many practices it holds: reference, what is told of payers and learned of them. */
const once = new Set([
  ...tablesOf(schema.slice(schema.indexOf("-- ═══ 2"), schema.indexOf("-- ═══ 3"))),
  "payer",
  "payer_name",
  "norm_month",
  "allowed_norm",
  "check_result",
  "input_loaded",
  "warehouse_state",
]);

/** Tables of part 3 that steps of publish which look at files and names alone fill: made, not copied. */
export const madeFromFiles = [
  "practice",
  "provider",
  "location",
  "match_key",
  "shared_fact",
  "claim_key",
  "acknowledgement_by_number",
];

function tablesOf(sql: string): string[] {
  return [...sql.matchAll(/^create table (\w+)/gm)].flatMap(([, name]) => name ?? []);
}

/** Tables that publish writes in the order of their claims: a copy has other claim ids, and so another order. */
export const orderedBy: { readonly [table: string]: string } = {
  ...Object.fromEntries(
    [
      "claim",
      "claim_submission",
      "service_line",
      "claim_adjudication",
      "adjudication_share",
      "ledger_entry",
      "claim_history",
      "transaction_posting",
      "claim_status",
      "line_filter",
    ].map((table) => [table, "claim_id"]),
  ),
  claim_alias: "birth_id",
};

export const isOfAllCopies = (table: string): boolean => once.has(table);

const list = (names: string) => names.split(" ");

/** Columns that a copy has its own values of, by the macro (bench/multiply.sql) that makes them. */
const made = new Map(
  Object.entries({
    k_id: list(
      "file_id transaction_id submission_id adjudication_id remittance_id acknowledgement_id live_submission_id reject_batch_id reject_file_id undone_by undoes",
    ),
    k_text: list(
      "control_number payer_control_number original_reference member_id corrected_member_id batch_reference trace_reference trace_number row_id reference group_control isa_control line_control_number authorization_number practice_tax_id",
    ),
    k_npi: list(
      "practice_npi provider_npi location_npi referring_npi payee_npi payee_code practice_id location_id provider_id",
    ),
    k_name: list("practice_name location_name provider_name payee_name"),
    k_hex: list("content_hash"),
    k_sha256: list("sha256 container_sha256"),
  }).flatMap(([macro, columns]) => columns.map((column) => [column, macro] as const)),
);

/** Names of claims and patients are hashes of what they are named by: looked up. */
const looked = new Map([
  ["claim_id", "claim_name"],
  ["birth_id", "claim_name"],
  ["patient_id", "patient_name"],
]);

/** What column `column` of `table` (as `t`) is in copy `k`, and the join it takes. */
export function columnOfCopy(table: string, column: string): { sql: string; join?: string } {
  const names = looked.get(column);
  if (names !== undefined) {
    const join = `left join ${names} of_${column} on of_${column}.told = t.${column} and of_${column}.k = copy.k`;
    return { sql: `of_${column}.name`, join };
  }
  // What a takeback without a reversal is told with: its reference.
  if (table === "publish_issue" && column === "text") return { sql: "k_text(t.text, copy.k)" };
  // What looks like a duplicate is told with the account number of the claim that it looks like.
  if (table === "publish_issue" && column === "message")
    return {
      sql: `if(t.code = 'possible_duplicate_charge', replace(t.message, 'as claim ', 'as claim ' || k_text('', copy.k)), t.message)`,
    };
  const isName = column === "name" && table === "source_file";
  const macro = isName ? "k_name" : made.get(column);
  return { sql: macro === undefined ? `t.${column}` : `${macro}(t.${column}, copy.k)` };
}
