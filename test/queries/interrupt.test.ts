import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import schema from "#etl/warehouse/schema.sql?raw";
import { NobodyWaits, TookTooLong } from "#queries/errors.ts";
import { query } from "#queries/query.ts";
import type { Reach } from "#queries/reach.ts";
import { openReader, type Reader, type Warehouse } from "#queries/reader.ts";
import { newTempFile } from "#queries/temp-file.ts";

let home: string;
let warehouse: Warehouse;

const counted = query({
  name: "counted",
  title: "",
  unit: "claims",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  sql: "select count(*)::integer as claims from claim where $round::integer = $round",
  params: { round: "INTEGER" },
  columns: { claims: "INTEGER" },
});
/** Hours of work. */
const endless = query({
  ...counted,
  name: "endless",
  sql: `select count(*)::integer as claims from claim, range(100000000) a, range(100000000) b
    where (a.range * b.range + $round::integer) % 7 = 3`,
});
const here: Reach = { practices: ["P1"], locations: null, hasPatients: true };
const there: Reach = { practices: ["P2"], locations: null, hasPatients: true };

const claims = (reader: Reader, round: number) =>
  reader.run(counted, { round }).then((rows) => rows[0]?.claims);
const soon = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "interrupt-"));
  mkdirSync(join(home, "warehouse"));
  const instance = await DuckDBInstance.create(join(home, "warehouse", "a.duckdb"));
  const connection = await instance.connect();
  await connection.run(schema);
  await connection.run(`
    insert into claim by name
    select range::varchar as claim_id, '837' as origin, if(range < 3, 'P1', 'P2') as practice_id, 'ACME' as payer,
      'commercial' as payer_class, 'ACME' as first_payer, 100 as charge_cents, false as is_before_history, false as is_qmb
    from range(5)`);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(join(home, "warehouse", "current"), "a.duckdb\n");
});
afterEach(async () => {
  await warehouse.close();
  rmSync(home, { recursive: true, force: true });
});

it("ends the query of a client that is gone; the connection serves on, with the same wall", async () => {
  warehouse = await openReader(home, { connections: 1 });
  const client = new AbortController();
  const running = warehouse.within(here, client.signal).run(endless, { round: 1 });
  await soon();
  client.abort();
  await expect(running).rejects.toThrow(NobodyWaits);
  expect(await claims(warehouse.within(here), 1)).toBe(3);
  expect(await claims(warehouse.within(there), 1)).toBe(2);
  expect(await claims(warehouse, 1)).toBe(5);
});

it("goes on while somebody waits for the same result", async () => {
  warehouse = await openReader(home, { connections: 1 });
  const [one, two] = [new AbortController(), new AbortController()];
  const first = warehouse.within(here, one.signal).run(endless, { round: 1 });
  const second = warehouse.within(here, two.signal).run(endless, { round: 1 });
  await soon();
  one.abort();
  await expect(first).rejects.toThrow(NobodyWaits);
  const state = await Promise.race([second.catch(() => "ended"), soon().then(() => "running")]);
  expect(state).toBe("running");
  two.abort();
  await expect(second).rejects.toThrow(NobodyWaits);
});

it("gives up the wait in line of a client that is gone", async () => {
  warehouse = await openReader(home, { connections: 1 });
  const [worker, client] = [new AbortController(), new AbortController()];
  const running = warehouse.within(here, worker.signal).run(endless, { round: 1 });
  await soon();
  const waiting = warehouse.within(here, client.signal).run(counted, { round: 1 });
  const behind = claims(warehouse.within(here), 2);
  await soon(20);
  client.abort();
  await expect(waiting).rejects.toThrow(NobodyWaits);
  worker.abort();
  await expect(running).rejects.toThrow(NobodyWaits);
  expect(await behind).toBe(3);
});

it("ends what takes too long, in a sentence, the wait in line included", async () => {
  warehouse = await openReader(home, { connections: 1, timeLimitSeconds: 0.3 });
  const slow = warehouse.run(endless, { round: 1 });
  const behind = warehouse.run(endless, { round: 2 });
  await Promise.all([
    expect(slow).rejects.toThrow(TookTooLong),
    expect(behind).rejects.toThrow("took longer than 0.3 seconds; narrow the period"),
  ]);
  expect(await claims(warehouse, 1)).toBe(5);
});

it("ends the writing of a file likewise", async () => {
  warehouse = await openReader(home, { fileLimitSeconds: 0.3 });
  const columns = [{ name: "claims", sql: "claims" }];
  const to = { path: await newTempFile(home), format: "csv", columns } as const;
  await expect(warehouse.copy(endless, { round: 1 }, to)).rejects.toThrow(TookTooLong);
  await expect(
    warehouse.each(endless, { round: 1 }, columns, async () => undefined),
  ).rejects.toThrow(TookTooLong);
  const client = new AbortController();
  const writing = warehouse.within(here, client.signal).copy(endless, { round: 2 }, to);
  // Pages are answered while a file is being written.
  expect(await claims(warehouse, 1)).toBe(5);
  client.abort();
  await expect(writing).rejects.toThrow(NobodyWaits);
  expect(await claims(warehouse, 2)).toBe(5);
});

it("starts nothing for a client that is gone already", async () => {
  warehouse = await openReader(home);
  await expect(claims(warehouse.within(here, AbortSignal.abort()), 1)).rejects.toThrow(NobodyWaits);
});

it("keeps reaches apart when many take turns on few connections, some of them gone midway", async () => {
  warehouse = await openReader(home, { connections: 2 });
  const asked = Array.from({ length: 120 }, async (_, round) => {
    const client = new AbortController();
    if (round % 5 === 0) {
      const gone = warehouse
        .within(round % 2 ? here : there, client.signal)
        .run(endless, { round });
      setTimeout(() => client.abort(), round);
      await expect(gone).rejects.toThrow(NobodyWaits);
    }
    return [
      await claims(warehouse.within(here), round),
      await claims(warehouse.within(there), round),
      await claims(warehouse, round),
    ];
  });
  expect(new Set((await Promise.all(asked)).map(String))).toEqual(new Set(["3,2,5"]));
}, 30_000);
