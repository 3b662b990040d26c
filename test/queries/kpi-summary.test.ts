import { expect, it } from "vitest";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
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
} from "./rows.ts";

async function figures(asOf: string, ...facts: Facts[]) {
  const rows = await ask(await warehouseOf(...facts), kpiSummary, asOf);
  return Object.fromEntries(rows.map(({ name, ...row }) => [name, row]));
}

it("names every figure, and gives none over nothing", async () => {
  const rows = await ask(await warehouseOf(), kpiSummary, "2026-03-31");
  expect(rows.map((row) => row.name)).toEqual([
    "days_in_ar",
    "ar_over_90_rate",
    "net_collection_rate",
    "gross_collection_rate",
    "initial_denial_rate",
    "initial_denial_dollar_rate",
    "first_pass_acceptance_rate",
    "first_pass_resolution_rate",
    "days_to_payment_median",
    "days_to_payment_p90",
    "billing_lag_median",
    "cash",
  ]);
  expect(rows.filter((row) => row.value !== null).map((row) => row.name)).toEqual(["cash"]);
});

it("divides open balances above zero by a day's charges of three whole months", async () => {
  const { days_in_ar, ar_over_90_rate } = await figures(
    "2026-06-30",
    claim("c1", { service_on: "2026-01-05" }),
    claim("c2", { service_on: "2026-05-10" }),
    entry("c1", "2026-03-31", "charge", 999999),
    entry("c2", "2026-04-01", "charge", 91000),
    entry("c2", "2026-06-30", "charge", -45500),
    balance("c1", 3000),
    balance("c1", -800, { party: "patient" }),
    balance("c2", 7000, { service_on: "2026-05-10" }),
  );
  expect(days_in_ar).toEqual({ value: 20, numerator: 10000, denominator: 500, n: 2, pending: 0 });
  expect(ar_over_90_rate).toEqual({
    value: 0.3,
    numerator: 3000,
    denominator: 10000,
    n: 2,
    pending: 0,
  });
});

it("leaves contractual money and claims without an earlier payer's word out of net collection", async () => {
  const { net_collection_rate, gross_collection_rate } = await figures(
    "2026-07-31",
    loaded("transactions"),
    claim("c1"),
    entry("c1", "2026-01-10", "charge", 20000),
    entry("c1", "2026-02-02", "payer_payment", 8000),
    entry("c1", "2026-02-02", "contractual", 10000),
    entry("c1", "2026-03-02", "write_off", 1000),
    entry("c1", "2026-03-05", "patient_payment", 1500),
    entry("c1", "2026-04-05", "refund", 500),
    balance("c1", 500),
    claim("c2"),
    entry("c2", "2026-01-10", "charge", 20000),
    entry("c2", "2026-02-02", "prior_payer", 18000),
    claim("late", { service_on: "2026-05-01" }),
    entry("late", "2026-05-02", "charge", 20000),
  );
  expect(net_collection_rate).toEqual({
    value: 0.9,
    numerator: 9000,
    denominator: 10000,
    n: 1,
    pending: 1,
  });
  expect(gross_collection_rate).toMatchObject({ numerator: 9000, denominator: 40000, n: 2 });
});

it("does not know collection without a transaction export, nor acceptance without acknowledgements", async () => {
  const { net_collection_rate, first_pass_acceptance_rate } = await figures(
    "2026-07-31",
    claim("c1"),
    entry("c1", "2026-01-10", "charge", 20000),
  );
  const unknown = { value: null, numerator: null, denominator: null, n: 0, pending: 0 };
  expect(net_collection_rate).toEqual(unknown);
  expect(first_pass_acceptance_rate).toEqual(unknown);
});

it("judges denials by first words: full and unexpected ones, whatever came later", async () => {
  const { initial_denial_rate, initial_denial_dollar_rate } = await figures(
    "2026-03-31",
    claim("denied", {}, [{}, { charge_cents: 5000 }]),
    history("denied", { rem1_on: "2026-02-02" }),
    firstWord("denied", "2026-02-02", { is_denied: true }),
    firstWord("denied", "2026-02-02", { line_no: 2, charge_cents: 5000 }),
    claim("partly"),
    history("partly", { rem1_on: "2026-02-02" }),
    firstWord("partly", "2026-02-02", { is_partly_denied: true }),
    claim("expected"),
    history("expected", { rem1_on: "2026-02-02" }),
    firstWord("expected", "2026-02-02", { is_denied: true, is_expected: true }),
    claim("waiting"),
    claim("before"),
    history("before", { rem1_on: "2025-12-31" }),
    firstWord("before", "2025-12-31", { is_denied: true }),
  );
  expect(initial_denial_rate).toEqual({
    value: 1 / 3,
    numerator: 1,
    denominator: 3,
    n: 3,
    pending: 1,
  });
  expect(initial_denial_dollar_rate).toMatchObject({ numerator: 20000, denominator: 65000 });
});

it("adds up cash of the period from remittances and exports, unapplied patient cash too", async () => {
  const row = { file_id: 1, occurrence: 1, amount_cents: 2000 };
  const transaction = (
    segment_no: number,
    type: string,
    outcome: string,
    party: string | null,
  ) => ({
    transaction_row: [{ ...row, segment_no, type, party }],
    transaction_posting: [
      { file_id: 1, segment_no, type, outcome, amount_cents: 2000, posted_on: "2026-02-01" },
    ],
  });
  const remittance = (id: number, paid_on: string, amount_cents: number) => ({
    remittance: [{ remittance_id: id, file_id: id, segment_no: 1, paid_on, amount_cents }],
  });
  const { cash } = await figures(
    "2026-03-31",
    remittance(1, "2026-01-01", 10000),
    remittance(2, "2026-03-31", -3000),
    remittance(3, "2025-12-31", 99999),
    remittance(4, "2026-04-01", 99999),
    transaction(1, "patient_payment", "posted", null),
    transaction(2, "patient_payment", "unapplied", null),
    transaction(3, "patient_payment", "repeated", null),
    transaction(4, "refund", "posted", null),
    transaction(5, "refund", "posted", "insurance"),
    transaction(6, "insurance_payment", "posted", null),
    transaction(7, "insurance_payment", "known_from_remittance", null),
  );
  expect(cash).toEqual({ value: 11000, numerator: null, denominator: null, n: 2, pending: 0 });
});

it("takes the billing lag of claims served in the period", async () => {
  const { billing_lag_median } = await figures(
    "2026-03-31",
    claim("a", { service_on: "2026-01-05", first_submitted_on: "2026-01-07" }),
    claim("b", { service_on: "2026-01-05", first_submitted_on: "2026-01-10" }),
    claim("unknown", { service_on: "2026-01-05", first_submitted_on: null }),
  );
  expect(billing_lag_median).toMatchObject({ value: 3.5, n: 2 });
});
