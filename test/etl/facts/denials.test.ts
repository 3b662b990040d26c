import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { adjudication, denialRow, insert, type Rows, select, submission } from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";

let warehouse: DuckDBConnection;

beforeEach(async () => {
  warehouse = await openTestWarehouse();
});
afterEach(() => warehouse.closeSync());

async function denialsOf(...rows: Rows[]) {
  await insert(warehouse, ...rows);
  await runPublish(warehouse);
  return select(
    warehouse,
    `select opened_on::varchar as opened, latest_on::varchar as latest, closed_on::varchar as closed,
       overturned_on::varchar as overturned, concat_ws('-', group_code, carc) as code, is_full, is_duplicate,
       patient_owes, denied_cents
     from denial order by opened_on, line_no, is_duplicate`,
  );
}

/** The primary's word of a day about the one line of claim A100 (200.00). */
function word(on: string, paid: number, ...cas: string[]): Rows {
  return adjudication(
    { payer_control_number: `ICN${on}` },
    { lines: [{ paid_cents: paid, cas }], remittance: { paid_on: on, trace_number: `T${on}` } },
  );
}

/** The reversal of such a word. */
function reversal(on: string, of: string, paid: number, ...cas: string[]): Rows {
  return adjudication(
    { status_code: "22", payer_control_number: `ICN${of}` },
    {
      lines: [{ charge_cents: -20000, paid_cents: -paid, cas }],
      remittance: { paid_on: on, trace_number: `R${on}` },
    },
  );
}

it("opens one episode for a denial, whatever repeats say, and closes it when the payer pays", async () => {
  const rows = await denialsOf(
    submission(),
    word("2026-02-02", 0, "CO-197 20000"),
    word("2026-02-20", 0, "CO-197 20000"),
    word("2026-03-10", 8000, "CO-45 12000"),
  );
  expect(rows).toEqual([
    {
      opened: "2026-02-02",
      latest: "2026-02-20",
      closed: "2026-03-10",
      overturned: "2026-03-10",
      code: "CO-197",
      is_full: true,
      is_duplicate: false,
      patient_owes: false,
      denied_cents: 20000,
    },
  ]);
  expect(
    await select(warehouse, "select paid_on::varchar as day, paid_cents from denial_recovery"),
  ).toEqual([{ day: "2026-03-10", paid_cents: 8000 }]);
});

it("takes no other payer's payment of the denial's own day for money that came back", async () => {
  const second = (on: string, paid: number) =>
    adjudication(
      { payer_control_number: `MG${on}`, status_code: "2" },
      {
        lines: [{ paid_cents: paid, cas: [`OA-23 ${20000 - paid}`] }],
        remittance: { paid_on: on, trace_number: `M${on}`, payer_name: "GOLDEN MEDIGAP" },
      },
    );
  await denialsOf(submission(), word("2026-02-02", 0, "CO-26 20000"), second("2026-02-02", 1600));
  expect(
    await select(
      warehouse,
      "select posted_on::varchar as day, amount_cents from ledger_entry where kind = 'payer_payment'",
    ),
  ).toEqual([{ day: "2026-02-02", amount_cents: 1600 }]);
  expect(await select(warehouse, "select paid_cents from denial_recovery")).toEqual([]);
});

it("takes another payer's payment of a later day for money that came back", async () => {
  await denialsOf(
    submission(),
    word("2026-02-02", 0, "CO-26 20000"),
    adjudication(
      { payer_control_number: "MG1", status_code: "2" },
      {
        lines: [{ paid_cents: 1600, cas: ["OA-23 18400"] }],
        remittance: { paid_on: "2026-02-03", trace_number: "M1", payer_name: "GOLDEN MEDIGAP" },
      },
    ),
  );
  expect(
    await select(warehouse, "select paid_on::varchar as day, paid_cents from denial_recovery"),
  ).toEqual([{ day: "2026-02-03", paid_cents: 1600 }]);
});

it("opens a new episode for a denial after payment and reversal", async () => {
  const rows = await denialsOf(
    submission(),
    word("2026-02-02", 0, "CO-197 20000"),
    word("2026-03-02", 8000, "CO-45 12000"),
    reversal("2026-04-01", "2026-03-02", 8000, "CO-45 -12000"),
    word("2026-04-02", 0, "CO-29 20000"),
  );
  expect(rows.map((row) => [row.opened, row.code, row.closed, row.denied_cents])).toEqual([
    ["2026-02-02", "CO-197", "2026-03-02", 20000],
    ["2026-04-02", "CO-29", null, 20000],
  ]);
});

it("lists a duplicate denial of a paid line with no money", async () => {
  const rows = await denialsOf(
    submission(),
    word("2026-02-02", 8000, "CO-45 12000"),
    word("2026-02-20", 0, "CO-18 20000"),
  );
  expect(rows.map((row) => [row.code, row.is_duplicate, row.denied_cents])).toEqual([
    ["CO-18", true, 0],
  ]);
});

it("marks a denial that the patient owes, with its PR amount", async () => {
  const rows = await denialsOf(submission(), word("2026-02-02", 0, "PR-96 20000"));
  expect(rows.map((row) => [row.code, row.patient_owes, row.is_full, row.denied_cents])).toEqual([
    ["PR-96", true, true, 20000],
  ]);
});

it("calls a deductible no denial", async () => {
  expect(await denialsOf(submission(), word("2026-02-02", 0, "PR-1 8000", "CO-45 12000"))).toEqual(
    [],
  );
});

it("lists a partly paid line's denied money, not as full", async () => {
  const rows = await denialsOf(submission(), word("2026-02-02", 5000, "CO-45 12000", "CO-97 3000"));
  expect(rows.map((row) => [row.code, row.is_full, row.denied_cents])).toEqual([
    ["CO-97", false, 3000],
  ]);
  expect(await select(warehouse, "select paid_cents from denial_recovery")).toEqual([]);
});

it("takes an export's row that an 835 told within 7 days as that denial, and one told by none as its own", async () => {
  const rows = await denialsOf(
    submission(),
    word("2026-02-02", 0, "CO-29 20000"),
    denialRow({ denied_on: "2026-02-09" }),
    denialRow({ denied_on: "2026-02-25", segment_no: 3 }),
    denialRow({
      denied_on: "2026-02-25",
      segment_no: 4,
      is_rejection: true,
      carc: null,
      category_code: "A3",
    }),
  );
  expect(rows.map((row) => [row.opened, row.code])).toEqual([
    ["2026-02-02", "CO-29"],
    ["2026-02-25", "CO-29"],
  ]);
});

it("opens an episode of its own for another payer that took the first one's place", async () => {
  const rows = await denialsOf(
    submission(),
    word("2026-02-02", 0, "CO-27 20000"),
    submission({ payer_code: "NORTH1", payer_name: "NORTHERN PLAN", submitted_on: "2026-02-20" }),
    adjudication(
      { payer_control_number: "N1" },
      {
        lines: [{ paid_cents: 0, cas: ["CO-29 20000"] }],
        remittance: { payer_name: "NORTHERN PLAN", payer_code: "NORTH1", paid_on: "2026-03-10" },
      },
    ),
  );
  expect(rows.map((row) => [row.opened, row.code, row.closed, row.overturned])).toEqual([
    ["2026-02-02", "CO-27", "2026-03-10", null],
    ["2026-03-10", "CO-29", null, null],
  ]);
});
