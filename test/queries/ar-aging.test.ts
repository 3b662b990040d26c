import { expect, it } from "vitest";
import { arAging } from "#queries/aging/ar-aging.ts";
import type { Filters } from "#queries/filters.ts";
import { ask, balance, claim, type Facts, warehouseOf } from "./rows.ts";

async function bucketsOn(asOf: string, ...facts: Facts[]) {
  const warehouse = await warehouseOf(claim("c1"), claim("c2"), ...facts);
  const rows = await ask(warehouse, arAging, asOf);
  return rows.map((row) => [row.party, row.bucket, row.claims, row.open_cents]);
}

it("puts day 30 into 0-30 and day 31 into 31-60", async () => {
  expect(await bucketsOn("2026-02-04", balance("c1", 100))).toEqual([
    ["insurance", "0-30", 1, 100],
  ]);
  expect(await bucketsOn("2026-02-05", balance("c1", 100))).toEqual([
    ["insurance", "31-60", 1, 100],
  ]);
});

it.each([
  ["2026-03-06", "31-60"],
  ["2026-03-07", "61-90"],
  ["2026-04-05", "61-90"],
  ["2026-04-06", "91-120"],
  ["2026-05-05", "91-120"],
  ["2026-05-06", "121+"],
])("on %s a balance from January 5 is %s", async (asOf, bucket) => {
  expect(await bucketsOn(asOf, balance("c1", 100))).toEqual([["insurance", bucket, 1, 100]]);
});

it("keeps a future date in 0-30 and an unknown one in a row of its own", async () => {
  const future = balance("c1", 100, { service_on: "2026-03-01" });
  const unknown = balance("c2", 50, { service_on: null });
  expect(await bucketsOn("2026-02-01", future, unknown)).toEqual([
    ["insurance", "0-30", 1, 100],
    ["insurance", "no date", 1, 50],
  ]);
});

it("judges credit by the party of a claim, not by the row", async () => {
  const first = balance("c1", 100, { party_cents: -50 });
  const second = balance("c1", -150, { payer: "ACME TWO", party_cents: -50 });
  const warehouse = await warehouseOf(claim("c1"), first, second);
  const rows = await ask(warehouse, arAging, "2026-02-01");
  expect(rows.map((row) => [row.payer, row.bucket, row.open_cents])).toEqual([
    ["ACME", "credit", 100],
    ["ACME TWO", "credit", -150],
  ]);
});

it("counts only what stands on the day", async () => {
  const facts = [
    balance("c1", 100, { to_on: "2026-02-01" }),
    balance("c1", 40, { party: "patient", from_on: "2026-02-01" }),
  ];
  expect(await bucketsOn("2026-01-31", ...facts)).toEqual([["insurance", "0-30", 1, 100]]);
  expect(await bucketsOn("2026-02-01", ...facts)).toEqual([["patient", "0-30", 1, 40]]);
  expect(await bucketsOn("2026-01-09", ...facts)).toEqual([]);
});

it("ages from the basis asked for", async () => {
  const open = balance("c1", 100, { submitted_on: "2026-02-20", responsible_on: "2026-05-01" });
  const warehouse = await warehouseOf(claim("c1"), open);
  const bucketBy = async (basis: "service" | "submission" | "responsibility") =>
    (await ask(warehouse, arAging, "2026-05-10", { basis }))[0]?.bucket;
  expect(await bucketBy("service")).toBe("121+");
  expect(await bucketBy("submission")).toBe("61-90");
  expect(await bucketBy("responsibility")).toBe("0-30");
});

it("cuts money by line for a provider or a code family", async () => {
  const warehouse = await warehouseOf(
    claim("c1", {}, [{}, { provider_id: "R2", family: "path", charge_cents: 7000 }]),
    balance("c1", 100, { line_no: 1, party_cents: 170 }),
    balance("c1", 70, { line_no: 2, party_cents: 170 }),
  );
  const openOf = async (params: Partial<Filters>) =>
    (await ask(warehouse, arAging, "2026-02-01", params)).map((row) => row.open_cents);
  expect(await openOf({})).toEqual([170]);
  expect(await openOf({ provider: ["R2"] })).toEqual([70]);
  expect(await openOf({ cptFamily: ["em_est"] })).toEqual([100]);
  expect(await openOf({ payer: ["OTHER"] })).toEqual([]);
});
