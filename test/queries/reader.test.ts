import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import schema from "#etl/warehouse/schema.sql?raw";
import { arAging } from "#queries/aging/ar-aging.ts";
import { defaultFilters } from "#queries/filters.ts";
import { query } from "#queries/query.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { newTempFile } from "#queries/temp-file.ts";

let home: string;
let reader: Warehouse;

const slowCount = query({
  name: "slow-count",
  title: "",
  unit: "claims",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: "select count(*)::integer as claims from claim, range($rows::bigint) r, range(3000) s",
  params: { rows: "BIGINT" },
  columns: { claims: "INTEGER" },
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "reader-"));
  reader = await openReader(home);
});
afterEach(async () => {
  await reader.close();
  rmSync(home, { recursive: true, force: true });
});

/** Publishes a generation with one claim that owes so much. */
async function publish(name: string, openCents: number): Promise<void> {
  mkdirSync(join(home, "warehouse"), { recursive: true });
  const instance = await DuckDBInstance.create(join(home, "warehouse", `${name}.duckdb`));
  const connection = await instance.connect();
  await connection.run(schema);
  await connection.run(`
    insert into claim by name
    select 'c1' as claim_id, '837' as origin, 'p' as practice_id, 'ACME' as payer, 'commercial' as payer_class,
      'ACME' as first_payer, date '2026-07-01' as service_on, 100 as charge_cents, false as is_before_history, false as is_qmb`);
  await connection.run(`
    insert into balance by name
    select 'c1' as claim_id, 'insurance' as party, 'ACME' as payer, ${openCents} as open_cents, 0 as denied_cents,
      'waiting' as state, ${openCents} as party_cents, date '2026-07-01' as service_on,
      date '2026-07-02' as from_on, date '9999-12-31' as to_on,
      'p' as practice_id, 'ACME' as primary_payer, 'commercial' as payer_class`);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), `${name}.duckdb\n`);
}

const filters = defaultFilters("2026-07-31");

it("takes an empty home as a state, and sees the first generation without a restart", async () => {
  expect(reader.generation()).toBeNull();
  expect(await reader.run(arAging, filters)).toEqual([]);
  await publish("a", 100);
  expect(reader.generation()).toBe("a.duckdb");
  expect(await reader.run(arAging, filters)).toEqual([
    { payer: "ACME", party: "insurance", bucket: "0-30", claims: 1, open_cents: 100 },
  ]);
});

it("shows a newer generation to the next query", async () => {
  await publish("a", 100);
  expect((await reader.run(arAging, filters))[0]?.open_cents).toBe(100);
  await publish("b", 250);
  expect((await reader.run(arAging, filters))[0]?.open_cents).toBe(250);
});

it("lets queries in flight finish on the generation they began with", async () => {
  await publish("a", 100);
  const slow = reader.run(slowCount, { rows: 100_000 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await publish("b", 250);
  const rows = await Promise.all(
    Array.from({ length: 6 }, (_, day) =>
      reader.run(arAging, { ...filters, asOf: `2026-07-2${day}` }),
    ),
  );
  expect(rows.map((found) => found[0]?.open_cents)).toEqual(Array(6).fill(250));
  expect(await slow).toEqual([{ claims: 300_000_000 }]);
});

it("answers the same question once per generation", async () => {
  await publish("a", 100);
  const first = reader.run(arAging, filters);
  const second = reader.run(arAging, { ...filters });
  expect(await second).toBe(await first);
});

it("says which parameter is missing", async () => {
  await publish("a", 100);
  const { asOf: _, ...rest } = filters;
  await expect(reader.run(arAging, rest as typeof filters)).rejects.toThrow(
    "Parameter as_of is missing",
  );
});

it("reaches nothing outside its home", async () => {
  await publish("a", 100);
  const leak = {
    ...slowCount,
    name: "leak",
    sql: "select 1::integer as claims from '/etc/passwd'",
  };
  await expect(reader.run(leak, { rows: 1 })).rejects.toThrow();
});

it("writes Parquet with BIGINT cents", async () => {
  await publish("a", 100);
  const file = await newTempFile(home);
  const columns = [{ name: "open_cents", sql: "open_cents" }];
  const about = { filters: "Payer: O'HARA" };
  await expect(
    reader.copy(arAging, filters, { path: file, format: "parquet", columns, about }),
  ).resolves.toBe(1);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.runAndReadAll(`select open_cents from read_parquet('${file}')`);
  expect(String(result.columnType(0))).toBe("BIGINT");
  expect(result.getRows()).toEqual([[100n]]);
  const told = await connection.runAndReadAll(
    `select decode(key), decode(value) from parquet_kv_metadata('${file}')`,
  );
  expect(told.getRows()).toEqual([["filters", "Payer: O'HARA"]]);
});

it("detaches a generation when its last query is done", async () => {
  const attached = query({
    ...slowCount,
    name: "attached",
    sql: "select count(*)::integer as claims from duckdb_databases() where database_name like 'generation_%' and $rows::bigint > 0",
  });
  for (const name of ["a", "b", "c"]) {
    await publish(name, 100);
    expect(await reader.run(attached, { rows: 1 })).toEqual([{ claims: 1 }]);
  }
});

it("says that there is nothing to write in an empty home", async () => {
  const to = { path: await newTempFile(home), format: "csv", columns: [] } as const;
  await expect(reader.copy(arAging, filters, to)).rejects.toThrow("Nothing is loaded yet");
});

it("stays whole however often a window runs over few rows", async () => {
  await publish("a", 100);
  const windowed = (round: number) =>
    query({
      ...slowCount,
      name: `windowed ${round}`,
      sql: `with few as (select i as x from range(1) t(i)),
        chosen as (
          select * from few where x >= 5000
          union all select * from few where not exists (select 1 from few where x >= 5000)
        )
        select (count(*) over ())::integer as claims from chosen order by x desc limit 5`,
      params: {},
    });
  for (let round = 0; round < 600; round++) {
    expect(await reader.run(windowed(round), {})).toEqual([{ claims: 1 }]);
  }
});
