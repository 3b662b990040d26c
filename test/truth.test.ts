import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askTruth } from "#bench/ask-truth.ts";
import { load } from "#etl/load.ts";
import { type SimulateOptions, simulate } from "#etl/simulate/simulate.ts";
import type { Truth } from "#etl/simulate/truth/truth.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";

/** What a simulated practice's files come to, loaded and asked, against what the simulator remembers. */
const PRACTICES: Record<string, Omit<SimulateOptions, "until">> = {
  "one practice": { claims: 900, months: 10, seed: 11 },
  "three practices": { claims: 600, months: 7, seed: 12, practices: 3 },
  "without acknowledgements": { claims: 300, months: 7, seed: 13, without: ["acknowledgements"] },
  "without transactions": { claims: 300, months: 7, seed: 14, without: ["transactions"] },
};
const until = "2026-08-19";

/** Rates are quotients of whole numbers: equal to the last bits. */
function expectRow(got: unknown, want: object): void {
  const near = Object.entries(want).map(([name, value]) => [
    name,
    typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value,
  ]);
  expect(got).toMatchObject(Object.fromEntries(near));
}

const QUERIES = [
  "ar-aging",
  "ar-bridge",
  "denials-by-payer",
  "days-to-payment",
  "first-pass",
  "kpi-summary",
] as const;

describe.each(Object.keys(PRACTICES))("%s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "dermledger-truth-"));
  const home = join(folder, "home");
  let truth: Truth;
  let reader: Warehouse;

  beforeAll(async () => {
    await simulate(join(folder, "files"), { until, ...PRACTICES[name] });
    truth = JSON.parse(readFileSync(join(folder, "files", "truth.json"), "utf8"));
    await load([join(folder, "files")], { home, now: new Date("2026-08-20T06:00:00Z") });
    reader = await openReader(home);
  });
  afterAll(async () => {
    await reader.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(QUERIES)("%s", async (query) => {
    for (const day of [truth, ...truth.past]) {
      const rows = await askTruth[query](reader, defaultFilters(day.as_of));
      const want = day.queries[query];
      expect(rows.length).toBe(want.length);
      for (const [index, row] of want.entries()) expectRow(rows[index], row);
    }
  });
});
