import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simulate } from "#etl/simulate/simulate.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { currentGeneration, generationPath } from "#etl/warehouse/generations.ts";
import { homePaths } from "#etl/warehouse/home.ts";
import schema from "#etl/warehouse/schema.sql?raw";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "dermledger-"));
}

/** The files of a small invented practice, new for each call. */
export async function simulatedFiles(claims = 60, months = 4): Promise<string> {
  const folder = temporaryFolder();
  await simulate(folder, { claims, months, seed: 7, until: "2026-03-31" });
  return folder;
}

/** What differs from load to load and is told as such: when a file came, with which load, what it repeats. */
const ofTheLoad: Record<string, string> = {
  source_file: "* exclude (loaded_at, load_id, name, container_sha256, duplicate_transactions)",
};
const tables = [...schema.matchAll(/^create table (\w+)/gm)].flatMap(([, name]) => name ?? []);

/** What tells of the last load alone. */
const ofTheLast = ["warehouse_state", "load_news"];

/** A digest of every table of the published warehouse, whatever the order of its rows. */
export async function warehouseDigest(root: string): Promise<Record<string, string>> {
  const home = homePaths(root);
  const current = await currentGeneration(home);
  if (current === undefined) throw new Error("Nothing is published");
  const path = generationPath(home, current);
  const { connection, close } = await openDuckdb({ path, readOnly: true, home: home.root });
  const digest: Record<string, string> = {};
  for (const table of tables.filter((name) => !ofTheLast.includes(name))) {
    const result = await connection.runAndReadAll(
      `select count(*), coalesce(sum(hash(t)), 0)::VARCHAR
       from (select ${ofTheLoad[table] ?? "*"} from ${table}) t`,
    );
    digest[table] = (result.getRows()[0] ?? []).join(" ");
  }
  close();
  return digest;
}

export async function publishedRows(root: string, sql: string): Promise<unknown[]> {
  const home = homePaths(root);
  const current = (await currentGeneration(home)) ?? "none";
  const path = generationPath(home, current);
  const { connection, close } = await openDuckdb({ path, readOnly: true, home: home.root });
  const rows = (await connection.runAndReadAll(sql)).getRowsJson();
  close();
  return rows;
}
