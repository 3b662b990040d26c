import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { openDuckdb, quoted } from "#etl/warehouse/duckdb.ts";
import { openEmptyWarehouse } from "../warehouse.ts";

test("reads and writes inside its folder only", async () => {
  const home = await mkdtemp(join(tmpdir(), "duckdb-"));
  const outside = await mkdtemp(join(tmpdir(), "outside-"));
  await writeFile(join(outside, "a.csv"), "a\n1\n");
  await writeFile(join(home, "a.csv"), "a\n1\n");
  const { connection, close } = await openDuckdb({ home });
  const inside = await connection.runAndReadAll(`from read_csv(${quoted(join(home, "a.csv"))})`);
  expect(inside.getRowsJson()).toEqual([["1"]]);
  await connection.run(`copy (select 1 as a) to ${quoted(join(home, "a.parquet"))}`);
  await connection.run(`attach ${quoted(join(home, "b.duckdb"))} as b`);
  await expect(
    connection.run(`from read_csv(${quoted(join(outside, "a.csv"))})`),
  ).rejects.toThrow();
  await expect(
    connection.run(`attach ${quoted(join(outside, "b.duckdb"))} as c`),
  ).rejects.toThrow();
  await expect(connection.run("set enable_external_access = true")).rejects.toThrow();
  await expect(connection.run("install json")).rejects.toThrow();
  close();
});

test("publishes an empty warehouse", async () => {
  const connection = await openEmptyWarehouse();
  await runPublish(connection);
  const rows = await connection.runAndReadAll("select count(*) from claim");
  expect(rows.getRowsJson()).toEqual([["0"]]);
});
