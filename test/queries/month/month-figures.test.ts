import { describe, expect, it } from "vitest";
import { monthFigures } from "#queries/month/month-figures.ts";
import {
  ask,
  balance,
  claim,
  entry,
  type Facts,
  firstWord,
  history,
  loaded,
  warehouseOf,
} from "../rows.ts";

async function months(asOf: string, from: string, ...facts: Facts[]) {
  const rows = await ask(await warehouseOf(...facts), monthFigures, asOf, { from });
  return new Map(rows.map((row) => [row.month, row]));
}

describe("month-figures", () => {
  it("tells cash and charges of each month, the last one up to the day", async () => {
    const cash = (id: number, paid_on: string, amount_cents: number) => ({
      remittance: [{ remittance_id: id, file_id: id, segment_no: 1, paid_on, amount_cents }],
    });
    const rows = await months(
      "2026-03-20",
      "2026-01-01",
      claim("c1"),
      entry("c1", "2026-01-31", "charge", 20000),
      entry("c1", "2026-02-01", "charge", -500),
      entry("c1", "2026-03-21", "charge", 99999),
      cash(1, "2026-01-02", 700),
      cash(2, "2026-01-31", 40),
      cash(3, "2026-03-20", -30),
      cash(4, "2026-03-21", 99999),
    );
    expect([...rows.values()].map((row) => [row.day, row.cash_cents, row.charges_cents])).toEqual([
      ["2026-01-31", 740, 20000],
      ["2026-02-28", 0, -500],
      ["2026-03-20", -30, 0],
    ]);
  });

  it("judges net collection of each month's own cohort by what was posted by its last day", async () => {
    // Jul 31, 2026 − 120 days is Apr 2, 2026: served Apr 3, 2025 to Apr 2, 2026. A month later: May 3, 2025 to May 3, 2026.
    const paid = (id: string, on: string, cents: number) => entry(id, on, "payer_payment", cents);
    const rows = await months(
      "2026-08-31",
      "2026-07-01",
      loaded("transactions"),
      claim("early", { service_on: "2025-04-03" }),
      entry("early", "2025-04-10", "charge", 10000),
      paid("early", "2025-05-01", 9000),
      entry("early", "2025-06-01", "write_off", 1000),
      claim("both", { service_on: "2026-04-02" }),
      entry("both", "2026-04-10", "charge", 20000),
      entry("both", "2026-05-01", "contractual", 10000),
      paid("both", "2026-05-01", 4000),
      entry("both", "2026-08-01", "patient_payment", 2000),
      entry("both", "2026-08-31", "refund", 500),
      claim("late", { service_on: "2026-05-03" }),
      entry("late", "2026-05-05", "charge", 1000),
      paid("late", "2026-06-05", 1000),
      claim("second", { service_on: "2026-04-01" }),
      entry("second", "2026-04-05", "charge", 7000),
      entry("second", "2026-08-02", "prior_payer", 6000),
    );
    expect(rows.get("2026-07")).toMatchObject({
      collected_cents: 9000 + 4000,
      collectible_cents: 10000 + 10000 + 7000,
      collected_claims: 3,
      net_collection_rate: 13000 / 27000,
    });
    // The word of an earlier payer is not loaded: from August on "second" is in no net collection.
    expect(rows.get("2026-08")).toMatchObject({
      collected_cents: 4000 + 1500 + 1000,
      collectible_cents: 10000 + 1000,
      collected_claims: 2,
    });
  });

  it("does not know net collection without a transaction export", async () => {
    const rows = await months(
      "2026-08-31",
      "2026-08-01",
      claim("c1"),
      entry("c1", "2026-01-10", "charge", 20000),
    );
    expect(rows.get("2026-08")).toMatchObject({
      net_collection_rate: null,
      collected_cents: null,
      collected_claims: null,
    });
  });

  it("counts what each rate stands on", async () => {
    const rows = await months(
      "2026-03-31",
      "2026-02-01",
      claim("denied"),
      history("denied", { rem1_on: "2026-02-02" }),
      firstWord("denied", "2026-02-02", { is_denied: true }),
      claim("paid"),
      history("paid", { sub1_on: "2026-02-01", rem1_on: "2026-02-20" }),
      firstWord("paid", "2026-02-20"),
      claim("waiting"),
      history("waiting", { sub1_on: "2026-02-03" }),
      balance("waiting", 500, { from_on: "2026-02-03" }),
      balance("waiting", 100, { party: "patient", from_on: "2026-02-03" }),
      balance("paid", -40, { from_on: "2026-02-20" }),
    );
    expect(rows.get("2026-02")).toMatchObject({
      first_adjudicated: 2,
      denied_claims: 1,
      initial_denial_rate: 0.5,
      submitted: 2,
      adjudicated: 1,
      pending: 1,
      open_cents: 600,
      total_cents: 560,
      open_claims: 1,
      judged: null,
    });
  });
});
