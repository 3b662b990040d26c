import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { firstPass } from "#queries/acceptance/first-pass.ts";
import { arAging } from "#queries/aging/ar-aging.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { claims } from "#queries/claims/claims.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import { daysToPayment } from "#queries/payments/days-to-payment.ts";
import { adjudication, insert, submission, transactionRow } from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";
import { ask } from "./rows.ts";

let warehouse: DuckDBConnection;
afterAll(() => warehouse.closeSync());

/** Claims of every kind through publish: paid, denied, overpaid, with a copay, a secondary, two providers, a void. */
beforeAll(async () => {
  warehouse = await openTestWarehouse();
  const twoLines = [{}, { code: "88305", charge_cents: 7000, provider_npi: "1000000038" }];
  const of = (control_number: string, member_id: string) => ({ control_number, member_id });
  const pays = (paid_on: string, trace: string) => ({
    remittance: { paid_on, trace_number: trace },
  });
  await insert(
    warehouse,
    submission(of("A100", "M1"), { lines: twoLines }),
    transactionRow({ control_number: "A100", amount_cents: 2500 }),
    adjudication(of("A100", "M1"), {
      lines: [
        { paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] },
        { code: "88305", charge_cents: 7000, paid_cents: 0, cas: ["CO-97 7000"] },
      ],
      ...pays("2026-02-02", "T1"),
    }),
    submission({ ...of("A200", "M2"), service_on: "2026-01-12", submitted_on: "2026-01-20" }),
    adjudication(
      { ...of("A200", "M2"), service_on: "2026-01-12", payer_control_number: "ICN2" },
      {
        lines: [{ paid_cents: 0, cas: ["CO-197 20000"] }],
        ...pays("2026-02-10", "T2"),
      },
    ),
    adjudication(
      { ...of("A200", "M2"), service_on: "2026-01-12", payer_control_number: "ICN3" },
      {
        lines: [{ paid_cents: 9000, cas: ["CO-45 11000"] }],
        ...pays("2026-03-10", "T3"),
      },
    ),
    submission(
      { ...of("A300", "M3"), service_on: "2026-01-19", submitted_on: "2026-01-25" },
      { lines: twoLines },
    ),
    adjudication(
      { ...of("A300", "M3"), service_on: "2026-01-19", payer_control_number: "ICN4" },
      {
        lines: [{ charge_cents: 27000, paid_cents: 8000, cas: ["CO-45 19000"] }],
        ...pays("2026-02-16", "T4"),
      },
    ),
    transactionRow({
      control_number: "A300",
      amount_cents: 3333,
      segment_no: 3,
      posted_on: "2026-01-19",
    }),
    submission({ ...of("A400", "M4"), service_on: "2026-03-02", submitted_on: "2026-03-05" }),
    submission({ ...of("A500", "M5"), service_on: "2026-01-26", submitted_on: "2026-01-30" }),
    submission({
      ...of("A500", "M5"),
      service_on: "2026-01-26",
      submitted_on: "2026-03-01",
      frequency_code: "8",
    }),
  );
  await runPublish(warehouse);
});

const days = ["2026-01-25", "2026-02-02", "2026-02-28", "2026-03-10", "2026-06-30"];
const filters = [
  {},
  { provider: ["1000000038"] },
  { cptFamily: ["path"] },
  { cptFamily: ["em_est"] },
  { payer: ["ACME HEALTH"] },
  { practice: ["none"] },
];
const cases = days.flatMap((asOf) => filters.map((filter) => ({ asOf, filter })));

function sum<K extends string>(
  rows: readonly { readonly [key in K]: number }[],
  column: K,
): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

describe.each(cases)("as of $asOf, $filter", ({ asOf, filter }) => {
  it("aging = bridge = claims = their totals", async () => {
    const aging = await ask(warehouse, arAging, asOf, filter);
    const bridge = await ask(warehouse, arBridge, asOf, filter);
    const list = await ask(warehouse, claims, asOf, filter);
    const [totals] = await ask(warehouse, claimsTotals, asOf, filter);
    const open = sum(aging, "open_cents");
    expect(bridge.at(-1)?.closing_cents).toBe(open);
    expect(sum(list, "open_cents")).toBe(open);
    expect(totals?.open_cents).toBe(open);
    expect(totals?.claims).toBe(list.length);
  });

  it("each month of the bridge closes on the next one's opening", async () => {
    const bridge = await ask(warehouse, arBridge, asOf, filter);
    bridge.forEach((month, index) => {
      expect(
        month.opening_cents +
          month.charges_cents -
          month.payments_cents -
          month.contractual_cents -
          month.write_offs_cents +
          month.refunds_cents,
      ).toBe(month.closing_cents);
      if (index > 0) expect(month.opening_cents).toBe(bridge[index - 1]?.closing_cents);
    });
  });

  it("each cell lists its claims", async () => {
    for (const { payer, party, bucket, ...cell } of await ask(warehouse, arAging, asOf, filter)) {
      const drill = { ...filter, owner: payer, party, bucket };
      const [totals] = await ask(warehouse, claimsTotals, asOf, drill);
      expect([totals?.claims, totals?.open_cents]).toEqual([cell.claims, cell.open_cents]);
    }
    for (const cell of await ask(warehouse, denialsByPayer, asOf, filter)) {
      const { payer: denier, root_cause: rootCause, code } = cell;
      const drill = { ...filter, denial: "opened", denier, rootCause, code };
      const [totals] = await ask(warehouse, claimsTotals, asOf, drill);
      expect([totals?.claims, totals?.denied_lines]).toEqual([cell.claims, cell.lines]);
      expect([totals?.denied_cents, totals?.recovered_cents]).toEqual([
        cell.denied_cents,
        cell.recovered_cents,
      ]);
    }
    for (const cell of await ask(warehouse, firstPass, asOf, filter)) {
      const listed = async (submitted: string) =>
        (
          await ask(warehouse, claimsTotals, asOf, { ...filter, submitted, firstPayer: cell.payer })
        )[0]?.claims;
      expect(await listed("all")).toBe(cell.submitted);
      expect(await listed("resolved")).toBe(cell.resolved);
      expect(await listed("pending")).toBe(cell.pending);
    }
    for (const cell of await ask(warehouse, daysToPayment, asOf, filter)) {
      const drill = { ...filter, paid: "period", firstPayer: cell.payer };
      expect((await ask(warehouse, claimsTotals, asOf, drill))[0]?.claims).toBe(cell.claims);
    }
  });
});

it("tells the status of a day, not of now", async () => {
  const statusOn = async (asOf: string) =>
    Object.fromEntries(
      (await ask(warehouse, claims, asOf)).map((row) => [row.control_number, row.status]),
    );
  expect(await statusOn("2026-02-09")).toMatchObject({ A100: "partly denied", A200: "waiting" });
  expect(await statusOn("2026-02-10")).toMatchObject({ A200: "denied", A500: "waiting" });
  expect(await statusOn("2026-03-10")).toMatchObject({
    A200: "closed",
    A400: "waiting",
    A500: "voided",
  });
});
