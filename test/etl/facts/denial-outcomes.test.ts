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

/** ACME allows so many claims of January this, of 200.00 each, on a day. */
function allowed(lines: number, cents: number, paid_on = "2026-02-02"): Rows[] {
  return Array.from({ length: lines }, (_, no) => {
    const who = { control_number: `A${cents}${no}`, member_id: `A${cents}${no}` };
    const line = { paid_cents: cents, cas: [`CO-45 ${20000 - cents}`] };
    const remittance = { paid_on, trace_number: `T${cents}${no}` };
    return [
      submission(who),
      adjudication(
        { ...who, payer_control_number: `I${cents}${no}` },
        { lines: [line], remittance },
      ),
    ];
  }).flat();
}

/** A claim sent in March that ACME denied. */
const denied: Rows[] = [
  submission({ control_number: "C1", member_id: "M1", submitted_on: "2026-03-10" }),
  adjudication(
    { control_number: "C1", member_id: "M1", payer_control_number: "I1" },
    {
      lines: [{ paid_cents: 0, cas: ["CO-197 20000"] }],
      remittance: { paid_on: "2026-03-20", trace_number: "T1" },
    },
  ),
];
/** Medicare's fee of 99213 in 2026. */
const medicare = 9519;

async function expectedOf(...rows: Rows[]) {
  await insert(warehouse, ...denied, ...rows);
  await runPublish(warehouse);
  const found = await select(
    warehouse,
    `select e.expected_cents, e.basis, e.basis_n as n, e.low_cents as low, e.high_cents as high,
       e.medicare_cents, e.usual_cents, worked_on::varchar as worked
     from denial left join line_expected e using (claim_id, line_no, payer)`,
  );
  return found[0];
}

it("expects the fee that was entered", async () => {
  const fee = rowsOf("expected_fee", { payer: null, code: "99213", allowed_cents: 9500 });
  expect(await expectedOf(fee, ...allowed(20, 8000))).toMatchObject({
    ...{ expected_cents: 9500, basis: "fee", n: null, low: null, high: null },
    ...{ medicare_cents: medicare, usual_cents: 8000 },
  });
});

it("else what the payer allowed most often, where that is more than half of twenty lines", async () => {
  expect(await expectedOf(...allowed(11, 8000), ...allowed(9, 6000))).toMatchObject({
    ...{ expected_cents: 8000, basis: "year", n: 20, low: 6000, high: 8000 },
  });
});

it("else the median", async () => {
  const rows = [...allowed(9, 8000), ...allowed(6, 7000), ...allowed(6, 6000)];
  expect(await expectedOf(...rows)).toMatchObject({ expected_cents: 7000, n: 21 });
});

it("with fewer lines stays at Medicare's fee", async () => {
  expect(await expectedOf(...allowed(19, 8000))).toMatchObject({
    ...{ expected_cents: medicare, basis: "national", n: null, usual_cents: null },
  });
});

it("learns from the months before the claim's alone, as they stood", async () => {
  const rows = [...allowed(19, 8000, "2026-02-28"), ...allowed(40, 5000, "2026-03-01")];
  expect(await expectedOf(...rows)).toMatchObject({ expected_cents: medicare });
});

it("keeps the day the denial was answered by another bill", async () => {
  const again = submission({ control_number: "C1", member_id: "M1", submitted_on: "2026-04-20" });
  expect(await expectedOf(again)).toMatchObject({ worked: "2026-04-20" });
});
