import { expect, it } from "vitest";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { claims } from "#queries/claims/claims.ts";
import { ask, claim, firstWord, history, loaded, warehouseOf } from "./rows.ts";

const judged = [
  claim("clean"),
  history("clean", {
    sub1_acknowledged_on: "2026-01-11",
    sub1_accepted_on: "2026-01-11",
    rem1_on: "2026-01-25",
  }),
  firstWord("clean", "2026-01-25"),
  claim("rejected"),
  history("rejected", {
    sub1_acknowledged_on: "2026-01-11",
    sub1_rejected_on: "2026-01-11",
    reworked_on: "2026-01-15",
    rem1_on: "2026-02-01",
  }),
  firstWord("rejected", "2026-02-01"),
  claim("denied"),
  history("denied", {
    sub1_acknowledged_on: "2026-01-11",
    sub1_accepted_on: "2026-01-11",
    rem1_on: "2026-01-25",
  }),
  firstWord("denied", "2026-01-25", { is_denied: true }),
  claim("expected"),
  history("expected", {
    sub1_acknowledged_on: "2026-01-11",
    sub1_accepted_on: "2026-01-11",
    rem1_on: "2026-01-25",
  }),
  firstWord("expected", "2026-01-25", { is_denied: true, is_expected: true }),
  claim("reworked"),
  history("reworked", {
    sub1_acknowledged_on: "2026-01-11",
    rem1_on: "2026-01-25",
    reworked_on: "2026-03-02",
  }),
  firstWord("reworked", "2026-01-25"),
  claim("waiting"),
];

it("counts the gates of a cohort, receipts neither accepted nor rejected", async () => {
  const warehouse = await warehouseOf(loaded("277CA"), ...judged);
  expect(await ask(warehouse, firstPass, "2026-03-31")).toEqual([
    {
      payer: "ACME",
      submitted: 6,
      acknowledged: 5,
      accepted: 3,
      judged: 4,
      acceptance_rate: 0.75,
      adjudicated: 5,
      resolved: 2,
      resolution_rate: 0.4,
      pending: 1,
    },
  ]);
});

it("takes a claim as resolved until the day it was resubmitted", async () => {
  const warehouse = await warehouseOf(...judged);
  const resolvedOn = async (asOf: string) =>
    (await ask(warehouse, firstPass, asOf, { from: "2026-01-01" }))[0]?.resolved;
  expect(await resolvedOn("2026-03-01")).toBe(3);
  expect(await resolvedOn("2026-03-02")).toBe(2);
  expect(await resolvedOn("2026-01-24")).toBe(0);
});

it("does not know acceptance where nothing that tells it is loaded", async () => {
  const [row] = await ask(await warehouseOf(...judged), firstPass, "2026-03-31");
  expect([row?.acknowledged, row?.accepted, row?.acceptance_rate]).toEqual([null, null, null]);
  expect(row?.resolution_rate).toBe(0.4);
});

it("gives no rate over nothing", async () => {
  const warehouse = await warehouseOf(loaded("277CA"), claim("waiting"));
  const [row] = await ask(warehouse, firstPass, "2026-03-31");
  expect([row?.acceptance_rate, row?.resolution_rate]).toEqual([null, null]);
});

it("drills to as many claims as the cell counts", async () => {
  const warehouse = await warehouseOf(loaded("277CA"), ...judged);
  const [cell] = await ask(warehouse, firstPass, "2026-03-31");
  const listed = async (submitted: string) =>
    (await ask(warehouse, claims, "2026-03-31", { submitted, firstPayer: "ACME" })).length;
  expect(await listed("all")).toBe(cell?.submitted);
  expect(await listed("accepted")).toBe(cell?.accepted);
  expect(await listed("resolved")).toBe(cell?.resolved);
  expect(await listed("unresolved")).toBe(3);
  expect(await listed("pending")).toBe(cell?.pending);
  expect(await listed("rejected")).toBe(1);
});
