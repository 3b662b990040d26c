import { expect, it } from "vitest";
import { monthInputs } from "#queries/month/month-inputs.ts";
import { runQuery } from "#queries/reader.ts";
import { type Facts, warehouseOf } from "../rows.ts";

const checks = (...days: string[]): Facts => ({
  remittance: days.map((day, index) => ({
    remittance_id: index,
    file_id: 1,
    segment_no: 3,
    paid_on: `2026-${day}`,
    amount_cents: 100,
  })),
});
const rows = (...days: string[]): Facts => ({
  transaction_posting: days.map((day, index) => ({
    file_id: 2,
    segment_no: index + 1,
    posted_on: `2026-${day}`,
    type: "patient_payment",
    amount_cents: 100,
    outcome: "posted",
  })),
});
const september = { from: "2026-09-01", to: "2026-09-30" };

it("tells what went silent before the month's end, or said nothing in it at all", async () => {
  const warehouse = await warehouseOf(
    // Weekly up to Sep 9, then nothing: 21 days is not more than 3 × 7. October does not count.
    checks("08-19", "08-26", "09-02", "09-09", "10-02"),
    // Daily up to Aug 31.
    rows("08-28", "08-29", "08-30", "08-31"),
  );
  expect(await runQuery(warehouse, monthInputs, september)).toEqual([
    {
      kind: "837P",
      days: 0,
      last_on: null,
      usual_days: null,
      gap_from: null,
      gap_to: null,
      is_silent: false,
    },
    {
      kind: "277CA",
      days: 0,
      last_on: null,
      usual_days: null,
      gap_from: null,
      gap_to: null,
      is_silent: false,
    },
    {
      kind: "835",
      days: 2,
      last_on: "2026-09-09",
      usual_days: 7,
      gap_from: null,
      gap_to: null,
      is_silent: false,
    },
    {
      kind: "transactions",
      days: 0,
      last_on: "2026-08-31",
      usual_days: 1,
      gap_from: "2026-09-01",
      gap_to: "2026-09-30",
      is_silent: true,
    },
  ]);
  const daily = await warehouseOf(rows("09-10", "09-11", "09-12", "09-13", "09-13"));
  expect((await runQuery(daily, monthInputs, september))[3]).toEqual({
    kind: "transactions",
    days: 4,
    last_on: "2026-09-13",
    usual_days: 1,
    gap_from: "2026-09-14",
    gap_to: "2026-09-30",
    is_silent: true,
  });
  // Nothing from the middle of August to the last week of September; the last week alone.
  const hole = await warehouseOf(
    rows("08-13", "08-14", "08-15", "09-25", "09-26", "09-28", "09-29"),
  );
  expect((await runQuery(hole, monthInputs, september))[3]).toMatchObject({
    days: 4,
    usual_days: 1,
    gap_from: "2026-09-01",
    gap_to: "2026-09-24",
    is_silent: true,
  });
});
