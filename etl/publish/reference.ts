import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { referenceFolder } from "#etl/reference/folder.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";

/** A table of part 2: its CSV's name, and the columns by which a row of the settings replaces a shipped one. */
const tables = [
  { table: "root_cause", file: "root-cause.csv", key: ["root_cause"] },
  { table: "carc", file: "carc.csv", key: ["carc", "from_on"] },
  { table: "rarc", file: "rarc.csv", key: ["rarc", "from_on"] },
  { table: "cpt_family", file: "cpt-family.csv", key: ["family"] },
  { table: "cpt_code", file: "cpt-code.csv", key: ["code"] },
  { table: "payer_class_rule", file: "payer-class-rule.csv", key: ["position"] },
  { table: "payer_alias", file: "payer-alias.csv", key: ["alias", "from_on"] },
  { table: "filing_limit", file: "filing-limit.csv", key: ["payer", "class", "kind", "from_on"] },
  { table: "payer_setting", file: "payer-setting.csv", key: ["payer"] },
  { table: "practice_setting", file: "practice-setting.csv", key: ["practice_id"] },
  {
    table: "expected_fee",
    file: "expected-fee.csv",
    key: ["payer", "code", "modifier", "from_on"],
  },
  { table: "tie_out", file: "tie-out.csv", key: ["practice_npi", "month"] },
] as const;

/**
 * Fills part 2 of the warehouse anew: the CSVs shipped in etl/reference, then those of the same name under
 * `settingsFolder` (DERMLEDGER_HOME/settings), whose rows replace shipped rows with the same key.
 * An empty cell is NULL; columns are matched by name, columns the file lacks stay NULL.
 * @throws DuckDB's error, naming the file and line, where a settings file can't be read as its table.
 */
export async function loadReference(
  connection: DuckDBConnection,
  settingsFolder?: string,
): Promise<void> {
  for (const { table, file, key } of tables) {
    await connection.run(`delete from ${table}`);
    const shipped = join(referenceFolder, file);
    if (existsSync(shipped)) await connection.run(insertFrom(table, shipped));
    const set = settingsFolder === undefined ? undefined : join(settingsFolder, file);
    if (set === undefined || !existsSync(set)) continue;
    const same = key.map((name) => `shipped.${name} is not distinct from s.${name}`).join(" and ");
    await connection.run(
      `create temp table x_setting as select * from ${table} limit 0; ${insertFrom("x_setting", set)};
       delete from ${table} as shipped using x_setting as s where ${same};
       insert into ${table} select * from x_setting; drop table x_setting`,
    );
  }
}

function insertFrom(table: string, path: string): string {
  return `insert into ${table} by name
    select * from read_csv(${quoted(path)}, header = true, all_varchar = true, nullstr = '')`;
}
