import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { query } from "#queries/query.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";

let home: string;
let warehouse: Warehouse;

const amount = query({
  name: "amount",
  title: "",
  unit: "cents",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: "select cents::integer as cents from amount",
  params: {},
  columns: { cents: "INTEGER" },
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "warm-"));
  mkdirSync(join(home, "warehouse"));
  warehouse = await openReader(home, { warmUpSeconds: 1 });
});
afterEach(async () => {
  await warehouse.close();
  rmSync(home, { recursive: true, force: true });
});

async function publish(name: string, cents: number): Promise<void> {
  const instance = await DuckDBInstance.create(join(home, "warehouse", `${name}.duckdb`));
  const connection = await instance.connect();
  await connection.run(`create table amount as select ${cents} as cents`);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), `${name}.duckdb\n`);
}

const cents = async () => (await warehouse.run(amount, {}))[0]?.cents;

it("answers from the generation before until the next is warm, and says so", async () => {
  await publish("a", 1);
  let warm: () => void = () => undefined;
  const asked: unknown[] = [];
  await warehouse.warmUpBy(async (reader) => {
    asked.push((await reader.run(amount, {}))[0]?.cents);
    if (asked.length > 1) await new Promise<void>((resolve) => (warm = resolve));
  });
  expect(asked).toEqual([1]);
  await publish("b", 2);
  expect(await cents()).toBe(1);
  expect(warehouse.generation()).toBe("a.duckdb");
  await expect.poll(() => asked).toEqual([1, 2]);
  warm();
  await warehouse.settle();
  expect(await cents()).toBe(2);
  expect(warehouse.generation()).toBe("b.duckdb");
});

it("follows what is published without being asked anything, and past what fails or takes too long", async () => {
  await publish("a", 1);
  await warehouse.warmUpBy(() => Promise.reject(new Error("no such table")));
  expect(await cents()).toBe(1);
  await publish("b", 2);
  await expect.poll(() => warehouse.generation(), { timeout: 5_000 }).toBe("b.duckdb");
  expect(await cents()).toBe(2);
});

it("goes back to the generation before, and takes the latest of two published at once", async () => {
  await publish("a", 1);
  await warehouse.warmUpBy((reader) => reader.run(amount, {}));
  await publish("b", 2);
  const settling = warehouse.settle();
  await publish("c", 3);
  await settling;
  await warehouse.settle();
  expect(await cents()).toBe(3);
  writeFileSync(join(home, "warehouse", "current"), "a.duckdb\n");
  await warehouse.settle();
  expect(await cents()).toBe(1);
});

it("goes on where the published name cannot be read for a moment", async () => {
  await publish("a", 1);
  const current = join(home, "warehouse", "current");
  let warm: () => void = () => undefined;
  let asked = 0;
  await warehouse.warmUpBy(async () => {
    asked += 1;
    if (asked !== 2) return;
    await new Promise<void>((resolve) => (warm = resolve));
    rmSync(current);
    mkdirSync(current);
  });
  await publish("b", 2);
  expect(await cents()).toBe(1);
  await expect.poll(() => asked).toBe(2);
  // Nobody waits for this one: what fails in it must not end the process.
  warm();
  await expect(warehouse.settle()).rejects.toThrow("EISDIR");
  rmSync(current, { recursive: true });
  await publish("c", 3);
  await warehouse.settle();
  expect(await cents()).toBe(3);
});

it("closes while a generation is being made warm", async () => {
  await publish("a", 1);
  await warehouse.warmUpBy((reader) => reader.run(amount, {}));
  await publish("b", 2);
  await cents();
});
