import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { referenceFolder } from "#etl/reference/folder.ts";
import { referenceTables } from "#etl/warehouse/derived-tables.ts";
import { quoted } from "#etl/warehouse/duckdb.ts";
import { decodeText } from "#settings/decode-text.ts";
import { readSettings } from "#settings/read-settings.ts";
import type { SettingsFile, SettingsRow } from "#settings/settings-file.ts";
import { settingsFiles } from "#settings/settings-files.ts";
import { loadMedicareFees } from "./medicare-fees.ts";

/** A line of a settings file that could not be used as it stands: the load goes on without it, and says so. */
export type SettingsIssue = {
  readonly file: string;
  readonly line: number;
  readonly words: string;
};

/**
 * Fills part 2 of the warehouse anew: the CSVs shipped in etl/reference, then those of the same name under
 * `settingsFolder` (DERMLEDGER_HOME/settings), whose rows replace shipped rows with the same key.
 * An empty cell is NULL; columns are matched by name, columns the file lacks stay NULL.
 * @returns what of the settings could not be used; a wrong line never stops a load
 */
export async function loadReference(
  connection: DuckDBConnection,
  settingsFolder?: string,
): Promise<SettingsIssue[]> {
  const issues: SettingsIssue[] = [];
  for (const settings of settingsFiles) {
    const { table, file } = settings;
    await connection.run(`delete from ${table}`);
    const shipped = join(referenceFolder, file);
    if (existsSync(shipped)) await connection.run(insertFrom(table, shipped));
    const set = settingsFolder === undefined ? undefined : join(settingsFolder, file);
    if (set === undefined || !existsSync(set)) continue;
    const { rows, problems } = readSettings(settings, decodeText(await readFile(set)));
    issues.push(...problems.map((problem) => ({ file, ...problem })));
    if (rows.length > 0) await overlay(connection, settings, rows);
  }
  await loadMedicareFees(connection);
  return issues;
}

/** Changes when a row of part 2 does: a newer version of the program may bring other reference tables. */
export async function referenceDigest(connection: DuckDBConnection): Promise<string> {
  const digests = referenceTables.map(
    (table) => `select '${table}' as name, sum(hash(t))::VARCHAR as digest from ${table} t`,
  );
  const rows = await connection.runAndReadAll(`${digests.join(" union all ")} order by name`);
  return JSON.stringify(rows.getRows());
}

async function overlay(
  connection: DuckDBConnection,
  { table, key, columns }: SettingsFile,
  rows: readonly SettingsRow[],
): Promise<void> {
  const same = key.map((name) => `shipped.${name} is not distinct from s.${name}`).join(" and ");
  const shape = JSON.stringify([Object.fromEntries(columns.map(({ name }) => [name, "VARCHAR"]))]);
  const cells = columns.map(({ name }) => `nullif(${name}, '') as ${name}`).join(", ");
  await connection.run(`create temp table x_setting as select * from ${table} limit 0`);
  await connection.run(
    `insert into x_setting by name select ${cells}
     from (select unnest(from_json($1, ${quoted(shape)}), recursive := true))`,
    [JSON.stringify(rows)],
  );
  await connection.run(
    `delete from ${table} as shipped using x_setting as s where ${same};
     insert into ${table} select * from x_setting; drop table x_setting`,
  );
}

function insertFrom(table: string, path: string): string {
  return `insert into ${table} by name
    select * from read_csv(${quoted(path)}, header = true, all_varchar = true, nullstr = '')`;
}
