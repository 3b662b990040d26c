import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { definitionVersion, settingsHash } from "#settings/settings-hash.ts";
import { isTimeZone, timeZoneFile } from "#settings/time-zone.ts";
import type { SettingsIssue } from "./reference.ts";

/** Of part 1 of the schema: raised when its tables change, and `rebuild` then reads the archive anew. */
const schemaVersion = 1;

/** @throws when the warehouse was made by a version of the program whose base tables had another shape */
export async function requireSchemaVersion(connection: DuckDBConnection): Promise<void> {
  const result = await connection.runAndReadAll("select schema_version from warehouse_state");
  const version = result.getRows()[0]?.[0];
  if (version === schemaVersion) return;
  throw new Error(
    "The warehouse was made by another version of dermledger. Run `dermledger rebuild`: it makes it anew from the archive.",
  );
}

/**
 * Writes the one row that says what this generation is.
 * @returns what is wrong with settings/time-zone.txt
 */
export async function writeState(
  connection: DuckDBConnection,
  state: { generation: string; now: Date; loadId: string | null; settings: string },
): Promise<SettingsIssue[]> {
  const zone = await timeZone(state.settings);
  await connection.run(
    `insert into warehouse_state
     select ${schemaVersion}, $generation, $published_at::TIMESTAMP,
       -- What brought no file (a publish, a rebuild) is no load: the last one stays that of the newest file.
       coalesce(
         (select load_id from source_file where load_id = $load_id limit 1),
         (select load_id from source_file order by loaded_at desc, load_id limit 1),
         $load_id
       ),
       $time_zone, '${definitionVersion}', $settings_hash`,
    {
      generation: state.generation,
      published_at: state.now.toISOString().replace("Z", ""),
      load_id: state.loadId,
      time_zone: zone.name,
      settings_hash: await settingsHash(state.settings),
    },
  );
  return zone.issues;
}

/** The practice's time zone: settings/time-zone.txt, else this machine's. */
async function timeZone(settings: string): Promise<{ name: string; issues: SettingsIssue[] }> {
  const text = await readFile(join(settings, timeZoneFile), "utf8").catch(() => "");
  const set = text.trim();
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (set === "") return { name, issues: [] };
  if (isTimeZone(set)) return { name: set, issues: [] };
  const words = `“${set.slice(0, 60)}” is no time zone; ${name} is used. Write a name such as America/Chicago.`;
  return { name, issues: [{ file: timeZoneFile, line: 1, words }] };
}
