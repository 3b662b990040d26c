import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { referenceFolder } from "#etl/reference/folder.ts";

export type OpenDuckdb = {
  /** a database file; left out: in memory */
  path?: string;
  readOnly?: boolean;
  /** the only folder DuckDB may read or write, and where it spills; left out: no files at all */
  home?: string;
  /** what else it may reach, where somebody asked for it: a folder, or what an extension reaches (its name; installed before) */
  beyond?: { folder: string } | { extension: string };
  /** 512 MB: in 256 MB the matching steps of 25,000 claims ran out twice when run one by one */
  memoryLimit?: string;
  threads?: number;
};

/** Each instance spills into a folder of its own: they name their files alike. */
let opened = 0;

export type OpenedDuckdb = {
  connection: DuckDBConnection;
  /** Another one, for what runs beside it: a statement begun on a connection ends the one under way there. Close it. */
  connect: () => Promise<DuckDBConnection>;
  close: () => void;
};

/**
 * The only way etl opens DuckDB. No extension is ever fetched (that would reach out), no file outside
 * `home` (and the reference tables shipped with the program) can be read or written by any SQL, and no
 * SQL can change that: patient data stays where it is.
 */
export async function openDuckdb(options: OpenDuckdb = {}): Promise<OpenedDuckdb> {
  const {
    path = ":memory:",
    home,
    beyond,
    readOnly = false,
    memoryLimit = "512MB",
    threads = 2,
  } = options;
  const instance = await DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    memory_limit: memoryLimit,
    threads: String(threads),
    temp_directory: home === undefined ? "" : `${home}/tmp/spill-${process.pid}-${opened++}`,
    ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
  });
  const connection = await instance.connect();
  const others = beyond !== undefined && "folder" in beyond ? [beyond.folder] : [];
  const folders = [referenceFolder, ...(home === undefined ? [] : [home]), ...others];
  const allowed = folders.map((folder) => quoted(`${folder}/`)).join(", ");
  await connection.run(`set allowed_directories = [${allowed}]`);
  if (beyond !== undefined && "extension" in beyond)
    await connection.run(`load ${beyond.extension}`);
  else await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
  return {
    connection,
    connect: () => instance.connect(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text as an SQL literal, for the statements that take no parameters (attach, copy). */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
