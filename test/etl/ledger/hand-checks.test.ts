import { expect, test } from "vitest";
import { adjudication, type Rows, submission } from "../rows.ts";
import { published } from "./publish-ledger.ts";
import { openBy, postedBy } from "./sums.ts";

/** DATA.md §4, hand checks: charge 200, the primary pays 80 with CO-45 100 and PR-2 20. */
const bill = submission();
const primary = adjudication(
  { status_code: "1" },
  { lines: [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }] },
);
const secondaryBill = submission({
  payer_sequence: "S",
  payer_code: "MEDI1",
  payer_name: "MEDIGAP ONE",
  submitted_on: "2026-02-05",
});

/** The secondary's word, by default on 2026-02-20. */
function secondary(paid: number, cas: readonly string[]): Rows {
  return adjudication(
    { status_code: "2", payer_control_number: "S1" },
    {
      lines: [{ paid_cents: paid, cas }],
      remittance: { payer_name: "MEDIGAP ONE", payer_code: "MEDI1", paid_on: "2026-02-20" },
    },
  );
}

/** The primary's reversal of its first word. */
function reversal(paidOn: string): Rows {
  return adjudication(
    { status_code: "22" },
    {
      lines: [{ charge_cents: -20000, paid_cents: -8000, cas: ["CO-45 -10000", "PR-2 -2000"] }],
      remittance: { paid_on: paidOn },
    },
  );
}

test("alone: insurance 0, patient 20", async () => {
  const db = await published(bill, primary);
  expect(await openBy(db, "party")).toEqual({ patient: 2000 });
  expect(await openBy(db, "party", "2026-02-01")).toEqual({ insurance: 20000 });
});

test("the secondary's CO-45 180 writes nothing more off", async () => {
  const db = await published(bill, primary, secondaryBill, secondary(2000, ["CO-45 18000"]));
  expect(await openBy(db, "party")).toEqual({});
  expect(await postedBy(db)).toEqual({
    charge: 20000,
    payer_payment: 10000,
    contractual: 10000,
  });
  expect(await openBy(db, "payer", "2026-02-10")).toEqual({ "MEDIGAP ONE": 2000 });
  expect(await openBy(db, "state", "2026-02-10")).toEqual({ next_payer: 2000 });
});

test("Medicaid as secondary pays 0 with CO-45 20: 20 written off", async () => {
  const word = secondary(0, ["OA-23 18000", "CO-45 2000"]);
  const db = await published(bill, primary, secondaryBill, word);
  expect(await openBy(db, "party")).toEqual({});
  expect(await postedBy(db)).toEqual({ charge: 20000, payer_payment: 8000, contractual: 12000 });
});

test("the same 80 twice: insurance −80, patient 20", async () => {
  const again = adjudication(
    {},
    {
      lines: [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }],
      remittance: { paid_on: "2026-03-01" },
    },
  );
  const db = await published(bill, primary, again);
  expect(await openBy(db, "party")).toEqual({ insurance: -8000, patient: 2000 });
  expect(await openBy(db, "state")).toEqual({ credit: -8000, patient: 2000 });
});

test("the primary corrected by 10 after the secondary paid 20: credit −10", async () => {
  const correction = adjudication(
    {},
    {
      lines: [{ paid_cents: 9000, cas: ["CO-45 10000", "PR-2 1000"] }],
      remittance: { paid_on: "2026-03-01" },
    },
  );
  const word = secondary(2000, ["OA-23 18000"]);
  const db = await published(
    bill,
    primary,
    secondaryBill,
    word,
    reversal("2026-03-01"),
    correction,
  );
  expect(await openBy(db, "party")).toEqual({ insurance: -1000 });
});

test("reversal without correction yet: insurance 200", async () => {
  const db = await published(bill, primary, reversal("2026-03-01"));
  expect(await openBy(db, "party")).toEqual({ insurance: 20000 });
  expect(await openBy(db, "party", "2026-02-28")).toEqual({ patient: 2000 });
  expect(await postedBy(db)).toEqual({ charge: 20000 });
});
