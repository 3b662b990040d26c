import { expect, it } from "vitest";
import { agingByPayer } from "#queries/aging/aging-by-payer.ts";
import { ask, balance, claim, warehouseOf } from "./rows.ts";

it("has a row a payer with its buckets, all payers first, and credits apart", async () => {
  const warehouse = await warehouseOf(
    claim("c1"),
    claim("c2"),
    claim("c3"),
    balance("c1", 100),
    balance("c1", 7, { party: "patient", service_on: "2026-02-01" }),
    balance("c2", 40, { payer: "BIRCH", service_on: "2025-10-01" }),
    balance("c3", -30, { payer: "BIRCH", party_cents: -30 }),
  );
  const rows = await ask(warehouse, agingByPayer, "2026-02-05");
  const figures = rows.map((row) => [
    row.payer,
    row.claims,
    row.days_0_30_cents,
    row.days_31_60_cents,
    row.days_121_cents,
    row.open_cents,
    row.credit_cents,
    row.net_cents,
  ]);
  expect(figures).toEqual([
    [null, 3, 7, 100, 40, 147, -30, 117],
    ["ACME", 1, 7, 100, 0, 107, 0, 107],
    ["BIRCH", 2, 0, 0, 40, 40, -30, 10],
  ]);
  expect(rows[2]?.over_90_rate).toBe(1);
  expect(rows[0]?.over_90_rate).toBeCloseTo(40 / 147, 12);
});

it("has no row where nothing stands open", async () => {
  expect(await ask(await warehouseOf(claim("c1")), agingByPayer, "2026-02-05")).toEqual([]);
});
