import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

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
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
    // The list of 520,000 claims with most of its columns takes 768 MB, whoever reads it; smaller homes never get there.
    memory_limit: options.memoryLimit ?? "1GB",
    // One: with more, windows over few rows can fail and take the whole database down (docs/decisions: one thread).
    // Connections run side by side all the same, each on the thread that calls it.
    threads: String(options.threads ?? 1),
    // The number of the process: a load clears away what processes that are gone have spilled.
    temp_directory: join(options.home, "tmp", `spill-${process.pid}-reader`),
  });
  const connection = await instance.connect();
  await connection.run(`set allowed_directories = [${quote(join(options.home, "/"))}]`);
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
  connection.closeSync();
  return instance;
}
