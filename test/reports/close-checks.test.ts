import { expect, test } from "vitest";
import type { Columns, ParamsOf, Query } from "#queries/query.ts";
import { type Reader, runQuery } from "#queries/reader.ts";
import { readCloseChecks } from "#reports/months/close-checks.ts";
import { type Facts, warehouseOf } from "../queries/rows.ts";

/** A reader of rows in memory. */
async function readerOf(...facts: Facts[]): Promise<Reader> {
  const connection = await warehouseOf(...facts);
  const reader: Pick<Reader, "run"> = {
    run: <C extends Columns, P extends Columns>(
      query: Query<C, P>,
      params: ParamsOf<Query<C, P>>,
    ) => runQuery(connection, query, params),
  };
  return reader as Reader;
}

const claims = (...days: string[]): Facts => ({
  submission: days.map((day, index) => ({
    submission_id: index,
    transaction_id: index,
    file_id: 1,
    segment_no: 1,
    last_segment_no: 9,
    claim_no: 1,
    content_hash: `${index}`,
    origin: "837",
    control_number: `C${index}`,
    charge_cents: 100,
    submitted_on: `2026-${day}`,
    diagnoses: [],
  })),
});
/** A payer's checks, and what it still owes. */
const checksOf = (payer: string, open_cents: number, ...days: string[]): Facts => ({
  remittance: days.map((day, index) => ({
    remittance_id: payer.length * 100 + index,
    file_id: 2,
    segment_no: 2,
    paid_on: `2026-${day}`,
    amount_cents: 100,
  })),
  claim_adjudication: days.map((day, index) => ({
    adjudication_id: payer.length * 100 + index,
    claim_id: payer,
    origin: "835",
    match_method: "exact",
    payer,
    sequence: 1,
    spoken_on: `2026-${day}`,
    rank: index,
    kind: "word",
    is_forwarded: false,
    is_unprocessable: false,
  })),
  balance: [
    {
      claim_id: payer,
      party: "insurance",
      payer,
      from_on: "2026-01-01",
      to_on: "9999-12-31",
      open_cents,
      denied_cents: 0,
      state: "waiting",
      party_cents: open_cents,
    },
  ],
});
const missingOf = async (...facts: Facts[]) =>
  (await readCloseChecks(await readerOf(...facts), "2026-09"))
    .filter(({ state }) => state === "missing")
    .map(({ id, sentence }) => [id, sentence]);

test("names what is missing in plain sentences, and asks for no tick where nothing is", async () => {
  const found = await missingOf(
    claims("08-31", "09-15"),
    // Every two weeks until August: silent for the whole of September.
    checksOf("AETNA", 5000, "07-06", "07-20", "08-03", "08-17"),
    // The same, but nothing is open with it.
    checksOf("CIGNA", 0, "07-06", "07-20", "08-03", "08-17"),
    checksOf("UNITED", 5000, "09-02", "09-09", "09-16", "09-23"),
  );
  expect(found).toEqual([
    [
      "transactions",
      "No transactions (patient payments, write-offs, refunds) of Sep 2026 are loaded.",
    ],
    [
      "payers",
      "Remittances seem to be missing from 1 payer: AETNA (last on Aug 17, 2026, usually every 14\u00a0days).",
    ],
  ]);
});

test("a failing check is missing too; a 277CA that was never there is told, and asks for nothing", async () => {
  const checks = await readCloseChecks(
    await readerOf({
      check_result: [
        {
          name: "a",
          severity: "warning",
          meaning: "Money adds up.",
          action: "Look.",
          violations: 2,
        },
        {
          name: "b",
          severity: "error",
          meaning: "Keys are unique.",
          action: "Look.",
          violations: 0,
        },
      ],
    }),
    "2026-09",
  );
  expect(checks.find(({ id }) => id === "277CA")?.state).toBe("note");
  expect(checks.at(-1)).toEqual({
    id: "checks",
    state: "missing",
    sentence: "1 reconciliation check of 2 does not hold: Money adds up.",
  });
});
