import { expect, it } from "vitest";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { ask, claim, type Facts, history, warehouseOf } from "./rows.ts";

const paid = (claim_id: string, paid_on: string, fields: object = {}) => ({
  claim_payment: [
    { claim_id, paid_on, total_cents: 8000, to_on: "9999-12-31", pay1_on: paid_on, ...fields },
  ],
});

it("takes median and 90th percentile by linear interpolation, one decimal", async () => {
  const days = [10, 11, 14, 20];
  const warehouse = await warehouseOf(
    ...days.flatMap((day, index) => [
      claim(`c${index}`, { first_submitted_on: "2026-03-01" }),
      paid(`c${index}`, `2026-03-${1 + day}`),
    ]),
  );
  const [row] = await ask(warehouse, daysToPayment, "2026-03-31", { from: "2026-03-01" });
  expect(row).toEqual({
    payer: "ACME",
    claims: 4,
    median_days: 12.5,
    p90_days: 18.2,
    cohort: 4,
    paid_by_day_30_rate: 1,
  });
});

it("follows a cohort submitted 30 days before, unpaid claims in, all-patient claims out", async () => {
  const warehouse = await warehouseOf(
    claim("on30"),
    paid("on30", "2026-02-09"),
    claim("on31"),
    paid("on31", "2026-02-10"),
    claim("unpaid"),
    claim("patient"),
    history("patient", { nothing_payable_on: "2026-01-20", rem1_on: "2026-01-20" }),
  );
  const [row] = await ask(warehouse, daysToPayment, "2026-03-31", {
    from: "2026-02-01",
    to: "2026-02-28",
  });
  expect(row?.paid_by_day_30_rate).toBeCloseTo(1 / 3, 12);
  expect(row?.claims).toBe(2);
});

it("counts no payment that was taken back, from the day it was", async () => {
  const warehouse = await warehouseOf(
    claim("c1"),
    paid("c1", "2026-01-25", { to_on: "2026-03-01" }),
    paid("c1", "2026-03-01", { total_cents: 0, pay1_on: null }),
  );
  const on = (asOf: string) => ask(warehouse, daysToPayment, asOf, { from: "2026-01-01" });
  expect((await on("2026-02-28"))[0]?.claims).toBe(1);
  expect(await on("2026-03-01")).toEqual([]);
});

it("knows nothing where nothing was paid and no cohort is", async () => {
  const warehouse = await warehouseOf(claim("c1", { first_submitted_on: "2026-03-15" }));
  expect(await ask(warehouse, daysToPayment, "2026-03-31", { from: "2026-03-01" })).toEqual([]);
});

it("leaves out a payer of whom no remittance was loaded for 60 days: its silence says nothing", async () => {
  const heard = (payer: string, spoken_on: string) => ({
    claim_adjudication: [
      {
        adjudication_id: 1,
        claim_id: "other",
        origin: "835",
        match_method: "exact",
        payer,
        sequence: 1,
        spoken_on,
        rank: 1,
        kind: "word",
        is_forwarded: false,
        is_unprocessable: false,
      },
    ],
  });
  const rowsWith = async (...facts: Facts[]) => {
    const warehouse = await warehouseOf(claim("c1"), ...facts);
    return ask(warehouse, daysToPayment, "2026-03-31", { from: "2026-02-01", to: "2026-02-28" });
  };
  expect(await rowsWith()).toEqual([]);
  expect(await rowsWith(heard("ACME", "2026-01-30"))).toEqual([]);
  const [row] = await rowsWith(heard("ACME", "2026-01-31"));
  expect([row?.claims, row?.paid_by_day_30_rate]).toEqual([0, 0]);
});
