import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { settingsHash } from "./settings-hash.ts";

/** Of part 1 of the schema: raised when its tables change, and `rebuild` then reads the archive anew. */
const schemaVersion = 1;

/** Of the rules that make the derived tables: raised when the same files give other numbers. */
const definitionVersion = "1";

/** @throws when the warehouse was made by a version of the program whose base tables had another shape */
export async function requireSchemaVersion(connection: DuckDBConnection): Promise<void> {
  const result = await connection.runAndReadAll("select schema_version from warehouse_state");
  const version = result.getRows()[0]?.[0];
  if (version === schemaVersion) return;
  throw new Error(
    "The warehouse was made by another version of dermledger. Run `dermledger rebuild`: it makes it anew from the archive.",
  );
}

/** Writes the one row that says what this generation is. */
export async function writeState(
  connection: DuckDBConnection,
  state: { generation: string; now: Date; loadId: string | null; settings: string },
): Promise<void> {
  await connection.run(
    `insert into warehouse_state
     select ${schemaVersion}, $generation, $published_at::TIMESTAMP, $load_id, $time_zone, '${definitionVersion}',
       $settings_hash`,
    {
      generation: state.generation,
      published_at: state.now.toISOString().replace("Z", ""),
      load_id: state.loadId,
      time_zone: await timeZone(state.settings),
      settings_hash: await settingsHash(state.settings),
    },
  );
}

/** The practice's time zone: settings/time-zone.txt, else this machine's. */
async function timeZone(settings: string): Promise<string> {
  const set = await readFile(join(settings, "time-zone.txt"), "utf8").catch(() => "");
  return set.trim() || Intl.DateTimeFormat().resolvedOptions().timeZone;
}
