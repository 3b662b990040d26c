import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../../simulated-home.ts";
import { replay } from "./replay.ts";

let folder: string;
let warehouse: Warehouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "alerts-small-"));
  await simulatedHome("grown", folder);
  warehouse = await openReader(folder, { timeLimitSeconds: 240 });
}, 300_000);
afterAll(async () => {
  await warehouse?.close();
  await rm(folder, { recursive: true, force: true });
});

it("tells two small practices, three claims a working day between them, next to nothing, and nothing twice", async () => {
  const told = await replay(warehouse, { from: "2026-02-02", to: "2026-08-19", stepDays: 12 });
  const raised = told.filter(({ kind }) => kind === "raised");
  expect(new Set(raised.map(({ key }) => key)).size).toBe(raised.length);
  // Half a year, both practices: a handful for each at most, and of no more than a few a month.
  expect(raised.length).toBeLessThanOrEqual(10);
  const byMonth = raised.map(({ onDay }) => onDay.slice(0, 7));
  for (const month of byMonth)
    expect([month, byMonth.filter((each) => each === month).length <= 4]).toEqual([month, true]);
  // Counts that are too small to tell chance from change are not told at all.
  for (const { signal } of raised)
    if (signal.odds !== null) expect(signal.value).toBeGreaterThanOrEqual(5);
});
