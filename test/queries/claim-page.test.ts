import type { DuckDBConnection } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { claimAdjustments } from "#queries/claims/claim-adjustments.ts";
import { claimBalances } from "#queries/claims/claim-balances.ts";
import { claimDays } from "#queries/claims/claim-days.ts";
import { claimDenials } from "#queries/claims/claim-denials.ts";
import { claimId } from "#queries/claims/claim-id.ts";
import { claimLedger } from "#queries/claims/claim-ledger.ts";
import { claimLines } from "#queries/claims/claim-lines.ts";
import { patientClaims } from "#queries/claims/patient-claims.ts";
import { cashReconciliation } from "#queries/loads/cash-reconciliation.ts";
import { remittanceBalance } from "#queries/loads/remittance-balance.ts";
import { unclassifiedCodes } from "#queries/loads/unclassified-codes.ts";
import { runQuery } from "#queries/reader.ts";
import { adjudication, insert, select, submission } from "../etl/rows.ts";
import { openTestWarehouse } from "../etl/warehouse.ts";

/** A visit of two lines: one paid with a coinsurance, one denied as bundled; then the denied one is paid after all. */
let warehouse: DuckDBConnection;
let id: string;

beforeAll(async () => {
  warehouse = await openTestWarehouse();
  await insert(
    warehouse,
    submission({}, { lines: [{ charge_cents: 200_00 }, { code: "17000", charge_cents: 150_00 }] }),
    adjudication(
      { charge_cents: 350_00, paid_cents: 80_00, payer_control_number: "P1" },
      {
        lines: [
          { charge_cents: 200_00, paid_cents: 80_00, cas: ["CO-45 10000", "PR-2 2000"] },
          { code: "17000", charge_cents: 150_00, paid_cents: 0, cas: ["CO-97 15000"] },
        ],
        remittance: { paid_on: "2026-02-01", amount_cents: 80_00, trace_number: "T1" },
      },
    ),
    adjudication(
      { charge_cents: 150_00, paid_cents: 60_00, payer_control_number: "P2" },
      {
        lines: [
          {
            code: "17000",
            charge_cents: 150_00,
            paid_cents: 60_00,
            cas: ["CO-45 7000", "CO-ZZ9 2000"],
          },
        ],
        remittance: { paid_on: "2026-03-01", amount_cents: 60_00, trace_number: "T2" },
      },
    ),
  );
  // Another visit of the same patient, and one of somebody else.
  const later = { service_on: "2026-02-10", submitted_on: "2026-02-12" };
  await insert(
    warehouse,
    submission({ ...later, control_number: "B200" }),
    submission({ ...later, control_number: "C300", member_id: "SOMEBODY", patient_last: "ELSE" }),
  );
  await runPublish(warehouse);
  const [claim] = await select(
    warehouse,
    "select claim_id from claim where control_number = 'A100'",
  );
  id = String(claim?.claim_id);
});

describe.each(["2026-01-09", "2026-01-31", "2026-02-15", "2026-12-31"])("as of %s", (asOf) => {
  test("lines, ledger and balances end in one open amount, in all and by party", async () => {
    const params = { claimId: id, asOf };
    const lines = await runQuery(warehouse, claimLines, params);
    const ledger = await runQuery(warehouse, claimLedger, params);
    const balances = await runQuery(warehouse, claimBalances, params);
    const open = sum(balances.map(({ open_cents }) => open_cents));
    const insurance = sum(
      balances.filter(({ party }) => party === "insurance").map(({ open_cents }) => open_cents),
    );
    expect(sum(lines.map(({ open_cents }) => open_cents))).toBe(open);
    expect([ledger.at(-1)?.open_cents ?? 0, ledger.at(-1)?.insurance_cents ?? 0]).toEqual([
      open,
      insurance,
    ]);
  });
});

test("before the answer all is open; after it a line is denied; after the next one it is not", async () => {
  const denied = async (asOf: string) =>
    (await runQuery(warehouse, claimLines, { claimId: id, asOf })).map(
      ({ denied_cents }) => denied_cents,
    );
  expect(await denied("2026-01-31")).toEqual([0, 0]);
  expect(await denied("2026-02-15")).toEqual([0, 150_00]);
  expect(await denied("2026-03-15")).toEqual([0, 0]);
});

test("a denial says what it is worth, what to do, and what came back", async () => {
  const [then] = await runQuery(warehouse, claimDenials, { claimId: id, asOf: "2026-02-15" });
  expect([
    then?.carc,
    then?.root_cause,
    then?.denied_cents,
    then?.recovered_cents,
    then?.closed_on,
  ]).toEqual(["97", "bundle", 150_00, 0, null]);
  expect(then?.action).toBeTruthy();
  const [now] = await runQuery(warehouse, claimDenials, { claimId: id, asOf: "2026-12-31" });
  expect([now?.recovered_cents, now?.overturned_on]).toEqual([60_00, "2026-03-01"]);
});

test("every adjustment is listed, also one whose code nobody knows, and that one with its money", async () => {
  const rows = await runQuery(warehouse, claimAdjustments, { claimId: id, asOf: "2026-12-31" });
  expect(
    rows.map(
      (row) => `${row.line_no} ${row.group_code}-${row.carc} ${row.amount_cents} ${row.class}`,
    ),
  ).toEqual([
    "1 CO-45 10000 contractual",
    "1 PR-2 2000 patient",
    "2 CO-97 15000 denial",
    "2 CO-45 7000 contractual",
    "2 CO-ZZ9 2000 null",
  ]);
  const unknown = await runQuery(warehouse, unclassifiedCodes, { asOf: "2026-12-31" });
  expect(unknown.map((row) => [row.group_code, row.carc, row.amount_cents])).toEqual([
    ["CO", "ZZ9", 2000],
  ]);
});

test("an id of an earlier member leads to the claim, an unknown one nowhere", async () => {
  const aliases = await select(
    warehouse,
    `select birth_id from claim_alias where claim_id = '${id}'`,
  );
  for (const { birth_id } of aliases) {
    expect(await runQuery(warehouse, claimId, { claimId: String(birth_id) })).toEqual([
      { claim_id: id },
    ]);
  }
  expect(await runQuery(warehouse, claimId, { claimId: "nobody" })).toEqual([]);
});

test("every cent of the checks is accounted for, and a check that does not balance is told", async () => {
  const period = { asOf: "2026-12-31", from: "2026-01-01", to: "2026-12-31" };
  const lines = await runQuery(warehouse, cashReconciliation, period);
  const cents = Object.fromEntries(lines.map(({ line, cents: amount }) => [line, amount]));
  expect([cents.ledger_remitted, cents.unexplained, cents.checks, cents.cash]).toEqual([
    140_00, 0, 140_00, 140_00,
  ]);
  const remittances = await runQuery(warehouse, remittanceBalance, {
    ...period,
    only: "",
    rows: 10,
    skip: 0,
  });
  expect(remittances.map(({ difference_cents }) => difference_cents)).toEqual([0, 0]);
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test("the days of a claim are those on which something was told of it, up to the day asked for", async () => {
  const daysTo = async (asOf: string) =>
    (await runQuery(warehouse, claimDays, { claimId: id, asOf })).map(({ day, what }) => [
      day,
      what,
    ]);
  expect((await daysTo("2026-12-31")).slice(-2)).toEqual([
    ["2026-02-01", "answered"],
    ["2026-03-01", "answered"],
  ]);
  expect((await daysTo("2026-02-28")).at(-1)).toEqual(["2026-02-01", "answered"]);
  expect((await daysTo("2026-01-31")).map(([, what]) => what)).toEqual(["sent"]);
});

test("the patient's other claims stand as on the day asked for, without those of others", async () => {
  const on = (asOf: string) => runQuery(warehouse, patientClaims, { claimId: id, asOf, rows: 50 });
  expect(await on("2026-02-01")).toEqual([]);
  const [other, ...more] = await on("2026-02-12");
  expect(more).toEqual([]);
  expect(other).toMatchObject({
    control_number: "B200",
    service_on: "2026-02-10",
    status: "waiting",
    open_cents: other?.charge_cents,
    total: 1,
    total_open_cents: other?.charge_cents,
  });
});
