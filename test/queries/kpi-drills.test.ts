import { expect, it } from "vitest";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { ask, balance, claim, entry, firstWord, history, loaded, warehouseOf } from "./rows.ts";

const practice = () =>
  warehouseOf(
    loaded("transactions", "277CA"),
    claim("a"),
    history("a", { rem1_on: "2026-06-02", sub1_on: "2026-05-10", sub1_accepted_on: "2026-05-11" }),
    firstWord("a", "2026-06-02", { is_denied: true }),
    entry("a", "2026-01-10", "charge", 20000),
    entry("a", "2026-02-02", "payer_payment", 8000),
    entry("a", "2026-02-02", "contractual", 9000),
    balance("a", 3000),
    claim("b"),
    history("b", { rem1_on: "2026-06-05", sub1_on: "2026-05-10", sub1_rejected_on: "2026-05-11" }),
    firstWord("b", "2026-06-05"),
    entry("b", "2026-01-10", "charge", 20000),
    entry("b", "2026-03-02", "prior_payer", 20500),
    balance("b", -500),
    claim("c", { service_on: "2026-05-20", first_submitted_on: "2026-05-25" }),
    entry("c", "2026-05-25", "charge", 10000),
    entry("c", "2026-06-01", "patient_payment", 1000),
    balance("c", 9000, { service_on: "2026-05-20", from_on: "2026-05-25" }),
  );

it("lists the claims behind each figure, which add up to it", async () => {
  const warehouse = await practice();
  const asOf = "2026-07-31";
  const rows = await ask(warehouse, kpiSummary, asOf);
  const figure = (name: string) => {
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(name);
    return found;
  };
  const list = async (drill: object) => {
    const [totals] = await ask(warehouse, claimsTotals, asOf, drill as { asOf?: string });
    if (!totals) throw new Error("no totals");
    return totals;
  };
  const open = await list({ bucket: "open" });
  expect([open.claims, open.open_cents]).toEqual([
    figure("days_in_ar").n,
    figure("days_in_ar").numerator,
  ]);
  const old = await list({ bucket: "over-90" });
  expect(old.open_cents).toBe(figure("ar_over_90_rate").numerator);
  const net = await list({ collection: "net" });
  expect([net.claims, net.paid_cents, net.charge_cents - net.contractual_cents]).toEqual([
    figure("net_collection_rate").n,
    figure("net_collection_rate").numerator,
    figure("net_collection_rate").denominator,
  ]);
  const gross = await list({ collection: "gross" });
  expect([gross.claims, gross.charge_cents]).toEqual([
    2,
    figure("gross_collection_rate").denominator,
  ]);
  expect((await list({ remitted: "all" })).claims).toBe(figure("initial_denial_rate").n);
  expect((await list({ remitted: "denied" })).claims).toBe(figure("initial_denial_rate").numerator);
  expect((await list({ submitted: "judged" })).claims).toBe(figure("first_pass_acceptance_rate").n);
  expect((await list({ served: "period" })).claims).toBe(figure("billing_lag_median").n);
});

it("lists nothing for a narrowing that it does not know", async () => {
  const warehouse = await practice();
  for (const name of [
    "bucket",
    "submitted",
    "paid",
    "remitted",
    "collection",
    "served",
    "denial",
  ]) {
    const [totals] = await ask(warehouse, claimsTotals, "2026-07-31", { [name]: "no such" });
    expect(totals?.claims, name).toBe(0);
  }
});

it("lists the claims that a month's or the period's payments were for", async () => {
  const warehouse = await practice();
  const cashOf = async (cash: string) =>
    (await ask(warehouse, claimsTotals, "2026-07-31", { cash })).map((row) => [
      row.claims,
      row.cash_cents,
    ]);
  expect(await cashOf("2026-02")).toEqual([[1, 8000]]);
  expect(await cashOf("period")).toEqual([[1, 1000]]);
  expect(await cashOf("2026-04")).toEqual([[0, 0]]);
});
