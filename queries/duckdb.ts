import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { readerMemory } from "./reader-memory.ts";

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * The reader's DuckDB: in memory, to which generations are attached read-only. It reaches nothing
 * outside `home`: no extension is fetched or loaded, and no later statement can change that.
 */
export async function openDuckdb(options: {
  home: string;
  memoryLimit?: string;
  threads?: number;
}): Promise<DuckDBInstance> {
  const spill = join(options.home, "tmp");
  // DuckDB makes its own folder, not the one above. Where there is no home yet there is nothing to spill.
  await mkdir(spill, { mode: 0o700 }).catch(() => undefined);
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    memory_limit: options.memoryLimit ?? readerMemory(),
    // One: with more, windows over few rows can fail and take the whole database down (docs/decisions: one thread).
    // Connections run side by side all the same, each on the thread that calls it.
    threads: String(options.threads ?? 1),
    // The number of the process: a load clears away what processes that are gone have spilled.
    temp_directory: join(spill, `spill-${process.pid}-reader`),
  });
  const connection = await instance.connect();
  await connection.run(`set allowed_directories = [${quote(join(options.home, "/"))}]`);
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
  connection.closeSync();
  return instance;
}
