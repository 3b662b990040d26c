import { existsSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { copyToCatalog } from "#etl/warehouse/copy-to-catalog.ts";
import { simulatedFiles, temporaryFolder } from "./temporary-home.ts";

it("copies every published row to another catalog, again over itself, and leaves what else is there", async () => {
  const home = temporaryFolder();
  const target = join(temporaryFolder(), "group.duckdb");
  expect(await copyToCatalog(home, target)).toBeUndefined();
  expect(existsSync(target)).toBe(false);

  await load([await simulatedFiles(25, 2)], { home, now: new Date("2026-11-01T00:00:00Z") });
  const own = await DuckDBInstance.create(target);
  const before = await own.connect();
  await before.run("create table own_notes as select 1 as note");
  before.closeSync();
  own.closeSync();

  const first = await copyToCatalog(home, target);
  expect(await copyToCatalog(home, target)).toEqual(first);

  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  await connection.run(
    `attach '${join(home, "warehouse", `${first?.generation}.duckdb`)}' as a (read_only)`,
  );
  await connection.run(`attach '${target}' as b (read_only)`);
  const tables = await ask("select table_name from duckdb_tables() where database_name = 'a'");
  expect(tables.length).toBe(first?.tables);
  for (const [table] of tables) {
    const [[differing] = []] = await ask(`
      select count(*) from (
        (from a.main.${table} except all from b.main.${table})
        union all (from b.main.${table} except all from a.main.${table}))`);
    expect([table, differing]).toEqual([table, 0n]);
  }
  expect(await ask("from b.main.own_notes")).toEqual([[1]]);
  const words =
    "select comment from duckdb_tables() where table_name = 'claim' order by database_name";
  const [[here] = [], [there] = []] = await ask(words);
  expect(here).toBeTruthy();
  expect(there).toBe(here);
  connection.closeSync();
  instance.closeSync();
});

it("refuses the home itself, and says which extension is missing", async () => {
  const home = temporaryFolder();
  await load([await simulatedFiles(5, 1)], { home, now: new Date("2026-11-01T00:00:00Z") });
  await expect(copyToCatalog(home, join(home, "warehouse", "x.duckdb"))).rejects.toThrow(
    /name a place outside/,
  );
  await expect(copyToCatalog(home, "nosuchlake:there")).rejects.toThrow(/nosuchlake/);
});
