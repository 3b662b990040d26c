import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { catalogName, copyToCatalog } from "#etl/warehouse/copy-to-catalog.ts";
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
  const beside = temporaryFolder();
  symlinkSync(join(home, "warehouse"), join(beside, "link"));
  symlinkSync(join(home, "warehouse", "x.duckdb"), join(beside, "nowhere.duckdb"));
  await expect(copyToCatalog(home, join(beside, "link", "x.duckdb"))).rejects.toThrow(
    /name a place outside/,
  );
  await expect(copyToCatalog(home, join(beside, "nowhere.duckdb"))).rejects.toThrow(
    /leads nowhere/,
  );
  expect(existsSync(join(home, "warehouse", "x.duckdb"))).toBe(false);
  await expect(copyToCatalog(home, "nosuchlake:there")).rejects.toThrow(/nosuchlake/);
});

it("leaves somebody else's tables of the same names as they are", async () => {
  const home = temporaryFolder();
  await load([await simulatedFiles(5, 1)], { home, now: new Date("2026-11-01T00:00:00Z") });
  const target = join(temporaryFolder(), "theirs.duckdb");
  const theirs = await DuckDBInstance.create(target);
  const connection = await theirs.connect();
  await connection.run("create table payer as select 'theirs' as name");
  connection.closeSync();
  theirs.closeSync();
  await expect(copyToCatalog(home, target)).rejects.toThrow(/not from here: payer\./);
  const after = await DuckDBInstance.create(target);
  const reading = await after.connect();
  expect((await reading.runAndReadAll("from payer")).getRows()).toEqual([["theirs"]]);
  expect((await reading.runAndReadAll("from duckdb_tables()")).getRows().length).toBe(1);
  reading.closeSync();
  after.closeSync();
});

it("names a catalog without what only its owner may know", () => {
  expect(catalogName("/data/group?.duckdb")).toBe("/data/group?.duckdb");
  expect(catalogName("md:practice")).toBe("md:practice");
  expect(catalogName("md:practice?motherduck_token=abc")).toBe("md:practice…");
  expect(catalogName("ducklake:sqlite:there.db")).toBe("ducklake:sqlite:there.db");
  expect(catalogName("postgres:password=abc host=db")).toBe("postgres:password…");
  expect(catalogName("ducklake:postgres:postgresql://me:abc@db/x")).toBe(
    "ducklake:postgres:postgresql:…",
  );
});
