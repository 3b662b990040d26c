import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { adjudication, insert, type Rows, rowsOf, select, submission } from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";

let warehouse: DuckDBConnection;

beforeEach(async () => {
  warehouse = await openTestWarehouse();
});
afterEach(() => warehouse.closeSync());

/** Claim number `no`, whose payer pays so much of 200.00 and allows 100.00, or denies it all. */
function claimOf(no: number, paid: number | "denied"): Rows[] {
  const who = { control_number: `C${no}`, member_id: `M${no}` };
  const line =
    paid === "denied"
      ? { paid_cents: 0, cas: ["CO-197 20000"] }
      : { paid_cents: paid, cas: ["CO-45 10000", `PR-2 ${10000 - paid}`] };
  const remittance = { paid_on: "2026-02-02", trace_number: `T${no}` };
  return [
    submission(who),
    adjudication({ ...who, payer_control_number: `I${no}` }, { lines: [line], remittance }),
  ];
}

async function expectedOf(...rows: Rows[]) {
  await insert(warehouse, ...rows);
  await runPublish(warehouse);
  const found = await select(
    warehouse,
    "select expected_cents, worked_on::varchar as worked from denial",
  );
  return found[0];
}

it("expects the fee that was entered", async () => {
  const fee = rowsOf("expected_fee", { payer: null, code: "99213", allowed_cents: 9500 });
  expect(await expectedOf(fee, ...claimOf(1, "denied"), ...claimOf(2, 8000))).toMatchObject({
    expected_cents: 9500,
  });
});

it("else the payer's usual share of charges, where it has not allowed the code twenty times", async () => {
  expect(await expectedOf(...claimOf(1, "denied"), ...claimOf(2, 8000))).toMatchObject({
    expected_cents: 10000,
  });
});

it("knows none of a payer that never paid", async () => {
  expect(await expectedOf(...claimOf(1, "denied"))).toMatchObject({ expected_cents: null });
});

it("keeps the day the denial was answered by another bill", async () => {
  const again = submission({ control_number: "C1", member_id: "M1", submitted_on: "2026-02-20" });
  expect(await expectedOf(...claimOf(1, "denied"), again)).toMatchObject({ worked: "2026-02-20" });
});
