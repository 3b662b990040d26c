import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDuckdb, quoted } from "./duckdb.ts";
import { currentGeneration, generationPath } from "./generations.ts";
import { makeHome } from "./home.ts";

export type CatalogCopy = {
  /** as it may be shown (catalogName) */
  readonly to: string;
  readonly generation: string;
  readonly tables: number;
  readonly rows: number;
};

/** `md:practice`, `ducklake:metadata.ducklake`: an extension's name, and what is its own. */
const byExtension = /^([a-z]\w+):/;
const extensionOf: { readonly [scheme: string]: string } = { md: "motherduck" };

/** A table that no other program makes: where it stands, the others of our names are ours as well. */
const mark = "warehouse_state";

/** What a catalog may be called on the screen and in the log: an extension's address can hold a password or a token. */
export function catalogName(to: string): string {
  if (!byExtension.test(to)) return to;
  const named = to.split(/[?=@]|\/\//, 1).join("");
  return named === to ? to : `${named}…`;
}

/**
 * Copies every table of the published generation into another catalog, with the words of the data dictionary, in one
 * transaction: whoever reads there sees the generation before or this one. Other tables there stay as they are.
 *
 * @param to a DuckDB file (made where it is missing), or what an installed extension attaches; nothing else can be reached
 * @returns undefined where nothing was published yet
 * @throws RangeError for a file inside the home, which holds what a load writes, and where tables of the same names are not
 *   from here
 */
export async function copyToCatalog(root: string, to: string): Promise<CatalogCopy | undefined> {
  const home = await makeHome(root);
  const generation = await currentGeneration(home);
  if (generation === undefined) return undefined;
  const scheme = byExtension.exec(to)?.[1];
  const target = scheme === undefined ? throughLinks(resolve(to)) : to;
  if (target.startsWith(throughLinks(resolve(root)) + sep))
    throw new RangeError(`${to} lies in ${root}: name a place outside of it.`);
  const beyond =
    scheme === undefined
      ? { folder: dirname(target) }
      : { extension: extensionOf[scheme] ?? scheme };
  const { connection, close } = await openDuckdb({ home: resolve(root), beyond });
  try {
    const source = resolve(generationPath(home, generation));
    await connection.run(`attach ${quoted(source)} as published (read_only)`);
    await connection.run(`attach ${quoted(target)} as beyond`);
    const tables = await namesIn(connection, "published");
    const there = await namesIn(connection, "beyond");
    const taken = there.filter((table) => tables.includes(table));
    if (taken.length > 0 && !taken.includes(mark))
      throw new RangeError(
        `${catalogName(to)} holds tables of the same names that are not from here: ${taken.join(", ")}. Name another place.`,
      );
    await connection.run("begin");
    let rows = 0;
    for (const table of tables) {
      await connection.run(
        `create or replace table beyond.main.${table} as from published.main.${table}`,
      );
      const counted = await connection.runAndReadAll(`select count(*) from beyond.main.${table}`);
      rows += Number(counted.getRows()[0]?.[0] ?? 0);
    }
    for (const sentence of await wordsOf(connection)) await connection.run(sentence);
    await connection.run("commit");
    return { to: catalogName(to), generation, tables: tables.length, rows };
  } finally {
    close();
  }
}

async function namesIn(connection: DuckDBConnection, catalog: string): Promise<string[]> {
  const found = await connection.runAndReadAll(
    `select table_name from duckdb_tables()
     where database_name = ${quoted(catalog)} and schema_name = 'main' order by table_name`,
  );
  return found.getRows().map(([name]) => String(name));
}

/** Where a path leads, though the last of it be not there yet. DuckDB makes a file where a link leads, so none may lead nowhere. */
function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new RangeError(`${path} is a link that leads nowhere: name a place that is there.`);
    return folder === path ? path : join(throughLinks(folder), basename(path));
  }
}

/** The data dictionary as statements on the copy. */
async function wordsOf(connection: DuckDBConnection): Promise<string[]> {
  const found = await connection.runAndReadAll(`
    select 'table beyond.main.' || table_name, comment from duckdb_tables()
    where database_name = 'published' and comment is not null
    union all
    select 'column beyond.main.' || table_name || '."' || column_name || '"', comment from duckdb_columns()
    where database_name = 'published' and comment is not null`);
  return found
    .getRows()
    .map(([what, words]) => `comment on ${String(what)} is ${quoted(String(words))}`);
}
