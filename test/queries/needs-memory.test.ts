import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, it } from "vitest";
import schema from "#etl/warehouse/schema.sql?raw";
import { NeedsMemory } from "#queries/errors.ts";
import { query } from "#queries/query.ts";
import { openReader } from "#queries/reader.ts";

const home = mkdtempSync(join(tmpdir(), "needs-memory-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const heavy = query({
  name: "heavy",
  title: "",
  unit: "mixed",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: "select length(string_agg(i::varchar || repeat('x', 100), ','))::bigint as n from range(4000000) r(i)",
  params: {},
  columns: { n: "BIGINT" },
});

it("says in a sentence that a question needs more memory than there is, and answers the next", async () => {
  mkdirSync(join(home, "warehouse"));
  const instance = await DuckDBInstance.create(join(home, "warehouse", "a.duckdb"));
  const connection = await instance.connect();
  await connection.run(schema);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), "a.duckdb\n");
  const reader = await openReader(home, { memoryLimit: "64MB" });
  await expect(reader.run(heavy, {})).rejects.toThrow(NeedsMemory);
  const light = query({ ...heavy, name: "light", sql: "select 1::bigint as n" });
  expect(await reader.run(light, {})).toEqual([{ n: 1 }]);
  await reader.close();
});
