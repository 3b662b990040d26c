import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import {
  acknowledgement,
  adjudication,
  insert,
  type Rows,
  select,
  submission,
  transactionRow,
} from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";

let warehouse: DuckDBConnection;

beforeEach(async () => {
  warehouse = await openTestWarehouse();
});
afterEach(() => warehouse.closeSync());

async function published(...rows: Rows[]) {
  await insert(warehouse, ...rows);
  await runPublish(warehouse);
}

const historyOf = () =>
  select(
    warehouse,
    `select sub1_on::varchar as sub1, sub1_accepted_on::varchar as accepted, sub1_rejected_on::varchar as rejected,
       rem1_on::varchar as rem1, rem1_lines, rem1_denied_lines, rem1_denied_charge_cents, reworked_on::varchar as reworked,
       reversed_on::varchar as reversed, nothing_payable_on::varchar as nothing_payable
     from claim_history`,
  );
const paymentsOf = () =>
  select(
    warehouse,
    "select paid_on::varchar as day, total_cents, pay1_on::varchar as pay1 from claim_payment order by paid_on",
  );
const statusesOf = () =>
  select(warehouse, "select status, from_on::varchar as since from claim_status order by from_on");

function word(on: string, paid: number, ...cas: string[]): Rows {
  return adjudication(
    { payer_control_number: `ICN${on}` },
    { lines: [{ paid_cents: paid, cas }], remittance: { paid_on: on, trace_number: `T${on}` } },
  );
}

function reversal(on: string, of: string, paid: number, ...cas: string[]): Rows {
  return adjudication(
    { status_code: "22", payer_control_number: `ICN${of}` },
    {
      lines: [{ charge_cents: -20000, paid_cents: -paid, cas }],
      remittance: { paid_on: on, trace_number: `R${on}` },
    },
  );
}

it("keeps the days of a clean claim", async () => {
  await published(submission(), acknowledgement(), word("2026-02-02", 8000, "CO-45 12000"));
  expect(await historyOf()).toEqual([
    {
      sub1: "2026-01-10",
      accepted: "2026-01-12",
      rejected: null,
      rem1: "2026-02-02",
      rem1_lines: 1,
      rem1_denied_lines: 0,
      rem1_denied_charge_cents: 0,
      reworked: null,
      reversed: null,
      nothing_payable: null,
    },
  ]);
  expect(await paymentsOf()).toEqual([
    { day: "2026-02-02", total_cents: 8000, pay1: "2026-02-02" },
  ]);
  expect(await statusesOf()).toEqual([
    { status: "waiting", since: "2026-01-10" },
    { status: "closed", since: "2026-02-02" },
  ]);
});

it("takes a resubmission after an up-front rejection as rework, and the rejected bill as the first", async () => {
  await published(
    submission(),
    acknowledgement({ category_code: "A3", action_code: "U", batch_reference: "B1" }),
    submission({ submitted_on: "2026-01-20", batch_reference: "B2" }),
    word("2026-02-02", 8000, "CO-45 12000"),
  );
  expect((await historyOf())[0]).toMatchObject({
    sub1: "2026-01-10",
    accepted: null,
    rejected: "2026-01-12",
    reworked: "2026-01-20",
  });
  expect(await statusesOf()).toEqual([
    { status: "waiting", since: "2026-01-10" },
    { status: "rejected", since: "2026-01-12" },
    { status: "waiting", since: "2026-01-20" },
    { status: "closed", since: "2026-02-02" },
  ]);
});

it("judges the first word: a denial stays one after the resubmission is paid", async () => {
  await published(
    submission(),
    word("2026-02-02", 0, "CO-197 20000"),
    submission({
      submitted_on: "2026-02-20",
      frequency_code: "7",
      original_reference: "ICN2026-02-02",
    }),
    word("2026-03-10", 8000, "CO-45 10000", "PR-2 2000"),
    transactionRow({ posted_on: "2026-04-01" }),
  );
  expect((await historyOf())[0]).toMatchObject({
    rem1: "2026-02-02",
    rem1_denied_lines: 1,
    rem1_denied_charge_cents: 20000,
    reworked: "2026-02-20",
  });
  expect(await statusesOf()).toEqual([
    { status: "waiting", since: "2026-01-10" },
    { status: "denied", since: "2026-02-02" },
    { status: "patient", since: "2026-03-10" },
    { status: "closed", since: "2026-04-01" },
  ]);
});

it("keeps the first payment's day while the sum is above 0, and none after a reversal", async () => {
  await published(
    submission(),
    word("2026-02-02", 8000, "CO-45 12000"),
    reversal("2026-03-02", "2026-02-02", 8000, "CO-45 -12000"),
    word("2026-03-20", 9000, "CO-45 11000"),
  );
  expect((await historyOf())[0]).toMatchObject({ reversed: "2026-03-02" });
  expect(await paymentsOf()).toEqual([
    { day: "2026-02-02", total_cents: 8000, pay1: "2026-02-02" },
    { day: "2026-03-02", total_cents: 0, pay1: null },
    { day: "2026-03-20", total_cents: 9000, pay1: "2026-02-02" },
  ]);
});

it("knows when nothing was payable: all of it the patient's", async () => {
  await published(submission(), word("2026-02-02", 0, "PR-1 8000", "CO-45 12000"));
  expect((await historyOf())[0]).toMatchObject({
    nothing_payable: "2026-02-02",
    rem1_denied_lines: 0,
  });
  expect((await statusesOf()).at(-1)).toEqual({ status: "patient", since: "2026-02-02" });
});

it("takes the primary alone: a secondary bill is no rework and its payment no first payment", async () => {
  await published(
    submission(),
    word("2026-02-02", 8000, "CO-45 10000", "PR-2 2000"),
    submission({
      submitted_on: "2026-02-10",
      payer_sequence: "S",
      payer_code: "GAP1",
      payer_name: "SECOND PLAN",
    }),
    adjudication(
      { payer_control_number: "S1", status_code: "2" },
      {
        lines: [{ paid_cents: 2000, cas: ["OA-23 18000"] }],
        remittance: { payer_name: "SECOND PLAN", payer_code: "GAP1", paid_on: "2026-03-02" },
      },
    ),
  );
  expect((await historyOf())[0]).toMatchObject({ rem1: "2026-02-02", reworked: null });
  expect(await paymentsOf()).toEqual([
    { day: "2026-02-02", total_cents: 8000, pay1: "2026-02-02" },
  ]);
});

it("calls a void voided, whatever stands on it", async () => {
  await published(
    submission(),
    word("2026-02-02", 8000, "CO-45 12000"),
    submission({
      submitted_on: "2026-02-20",
      frequency_code: "8",
      original_reference: "ICN2026-02-02",
    }),
  );
  expect((await statusesOf()).at(-1)).toEqual({ status: "voided", since: "2026-02-20" });
  const [open] = await select(
    warehouse,
    "select sum(open_cents)::bigint as cents from balance where to_on = date '9999-12-31'",
  );
  expect(open).toEqual({ cents: -8000 });
});
