import { expect, test } from "vitest";
import { acknowledgement, adjudication, type Rows, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

/** "day line charge" of every change. */
async function charges(...rows: readonly Rows[]): Promise<string[]> {
  const db = await matched(...rows);
  const changes = await select(db, "from line_charge order by from_on, line_no");
  return changes.map((row) => `${row.from_on} ${row.line_no} ${row.charge_cents}`);
}

const two = { lines: [{}, { code: "11102", charge_cents: 5000 }] };

test("a resubmission adds and updates lines, it removes none", async () => {
  expect(
    await charges(
      submission({}, two),
      submission(
        { submitted_on: "2026-02-01" },
        { lines: [{ charge_cents: 21000 }, { code: "17000", charge_cents: 900 }] },
      ),
    ),
  ).toEqual(["2026-01-10 1 20000", "2026-01-10 2 5000", "2026-02-01 1 21000", "2026-02-01 3 900"]);
});

test("a replacement removes what it does not tell", async () => {
  expect(
    await charges(
      submission({}, two),
      submission({ frequency_code: "7", submitted_on: "2026-02-01" }),
    ),
  ).toEqual(["2026-01-10 1 20000", "2026-01-10 2 5000", "2026-02-01 2 0"]);
});

test("a void ends all charges from its day", async () => {
  const bills = [
    submission({}, two),
    submission({ frequency_code: "8", submitted_on: "2026-02-01" }, two),
  ];
  expect(await charges(...bills)).toEqual([
    "2026-01-10 1 20000",
    "2026-01-10 2 5000",
    "2026-02-01 1 0",
    "2026-02-01 2 0",
  ]);
  const db = await matched(...bills);
  expect(await select(db, "select charge_cents, voided_on from claim")).toEqual([
    { charge_cents: 0, voided_on: "2026-02-01" },
  ]);
});

test("CLM02 beyond its lines stands on line 0", async () => {
  expect(await charges(submission({ charge_cents: 20500 }))).toEqual([
    "2026-01-10 0 500",
    "2026-01-10 1 20000",
  ]);
});

test("a rejected replacement speaks until its rejection; a rejected bill without another stays live", async () => {
  const replacement = submission(
    { frequency_code: "7", submitted_on: "2026-02-01", batch_reference: "B2" },
    two,
  );
  const refused = acknowledgement({
    batch_reference: "B2",
    acknowledged_on: "2026-02-03",
    status_on: "2026-02-03",
    category_code: "A3",
    action_code: "U",
  });
  expect(await charges(submission(), replacement, refused)).toEqual([
    "2026-01-10 1 20000",
    "2026-02-01 2 5000",
    "2026-02-03 2 0",
  ]);
  const db = await matched(submission(), replacement, refused);
  expect(
    await select(
      db,
      "select role, live_from, live_to, rejected_on from claim_submission order by position",
    ),
  ).toEqual([
    { role: "original", live_from: "2026-01-10", live_to: null, rejected_on: null },
    {
      role: "replacement",
      live_from: "2026-02-01",
      live_to: "2026-02-03",
      rejected_on: "2026-02-03",
    },
  ]);
  expect(
    await charges(submission(), acknowledgement({ category_code: "A3", action_code: "U" })),
  ).toEqual(["2026-01-10 1 20000"]);
});

test("the next payer's bill changes no charge", async () => {
  expect(
    await charges(
      submission(),
      submission(
        {
          payer_sequence: "S",
          payer_code: "BETA1",
          payer_name: "BETA LIFE",
          submitted_on: "2026-02-01",
        },
        two,
      ),
    ),
  ).toEqual(["2026-01-10 1 20000"]);
});

test("before the 837's own date the remittance tells the charge", async () => {
  const early = adjudication(
    {},
    { lines: [{ charge_cents: 19000 }], remittance: { paid_on: "2026-01-08" } },
  );
  expect(await charges(submission(), early)).toEqual(["2026-01-08 1 19000", "2026-01-10 1 20000"]);
});

test("known only from remittances: the charge posts at the payment date, once", async () => {
  const first = adjudication(
    {},
    { lines: [{ line_control_number: "L1" }, { code: "11102", charge_cents: 5000 }] },
  );
  const second = adjudication(
    { status_code: "2" },
    {
      lines: [{ paid_cents: 500 }, { code: "11102", charge_cents: 5000 }],
      remittance: { paid_on: "2026-03-01" },
    },
  );
  expect(await charges(first, second)).toEqual(["2026-02-02 1 5000", "2026-02-02 2 20000"]);
  expect(await charges(adjudication({ charge_cents: 30000 }, { lines: [] }))).toEqual([
    "2026-02-02 0 30000",
  ]);
});

test("reversals and predeterminations bring no charge", async () => {
  const reversal = adjudication(
    { status_code: "22" },
    { lines: [{ charge_cents: -20000, paid_cents: -8000 }] },
  );
  expect(await charges(reversal)).toEqual([]);
  expect(await charges(adjudication({ status_code: "25" }))).toEqual([]);
});

test("before history: known only from a remittance, served before the practice's first bill", async () => {
  const db = await matched(
    submission(),
    adjudication({ control_number: "OLD", service_on: "2025-11-03" }, {}),
  );
  expect(
    await select(db, "select control_number, is_before_history from claim order by service_on"),
  ).toEqual([
    { control_number: "OLD", is_before_history: true },
    { control_number: "A100", is_before_history: false },
  ]);
  const alone = await matched(adjudication());
  expect(await select(alone, "select is_before_history from claim")).toEqual([
    { is_before_history: false },
  ]);
});
