import { beforeAll, expect, test } from "vitest";
import { type Cases, type Published, publishCases } from "./cases.ts";

const paid = [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }];
const denied = [{ paid_cents: 0, cas: ["CO-97 20000"] }];
/** RULINGS 17, 18, 20. */
const cases: Cases = {
  "copay beyond the patient part": (claim) => [
    claim.bill(),
    claim.posting("2026-01-05", "patient_payment", 2000),
    claim.word("2026-02-01", denied),
  ],
  "copay beyond, nothing open": (claim) => [
    claim.bill(),
    claim.posting("2026-01-05", "patient_payment", 3500),
    claim.word("2026-02-01", paid),
  ],
  transfer: (claim) => [
    claim.bill(),
    claim.word("2026-02-01", denied),
    claim.posting("2026-03-01", "transfer_to_patient", 20000),
    claim.word("2026-04-01", paid),
  ],
  "transfer and repeat": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.posting("2026-03-01", "transfer_to_insurance", 2000),
    claim.word("2026-04-01", [{ paid_cents: 0, cas: ["CO-18 20000"] }]),
  ],
  "write-off without party": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", [
      { paid_cents: 8000, cas: ["CO-45 5000", "PR-2 2000", "CO-97 5000"] },
    ]),
    claim.posting("2026-03-01", "write_off", 3000, { reason: "small balance" }),
  ],
  refund: (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.posting("2026-02-10", "patient_payment", 5000),
    claim.posting("2026-03-01", "refund", 3000),
  ],
  "known from remittance": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.posting("2026-02-01", "insurance_payment", 8000, { payer_name: "Acme Health" }),
    claim.posting("2026-02-01", "contractual", 10000),
    claim.posting("2026-01-10", "charge", 20000),
  ],
  "a payer without remittances": (claim) => [
    claim.bill(),
    claim.posting("2026-02-01", "insurance_payment", 8000, { payer_name: "Acme Health" }),
    claim.posting("2026-02-01", "contractual", 10000, { payer_name: "Acme Health" }),
    claim.posting("2026-02-01", "transfer_to_patient", 2000),
  ],
  "no such claim": (claim) => [
    claim.bill(),
    claim.posting("2026-02-01", "patient_payment", 700, { control_number: "NOBODY" }),
  ],
  "told by two exports": (claim) => [
    claim.bill(),
    claim.posting("2026-02-01", "patient_payment", 900, { row_id: "P9", segment_no: 900 }),
    claim.posting("2026-02-01", "patient_payment", 900, { row_id: "P9", segment_no: 901 }),
  ],
};

let at: Published;
beforeAll(async () => {
  at = await publishCases(cases);
});
const outcomes = (name: string) =>
  at.rows(
    name,
    "select type, outcome from transaction_posting where claim_id = $claim order by type, outcome",
  );

test("what the patient paid beyond the patient part lowers open insurance money", async () => {
  expect(await at.open("copay beyond the patient part")).toEqual({ insurance: 18000 });
  expect(await at.open("copay beyond the patient part", "party", "2026-01-07")).toEqual({
    patient: -2000,
  });
  expect(await at.open("copay beyond, nothing open")).toEqual({ patient: -1500 });
});

test("a transfer holds until a later adjudication, which a repeat is not", async () => {
  expect(await at.open("transfer", "party", "2026-03-15")).toEqual({ patient: 20000 });
  expect(await at.open("transfer")).toEqual({ patient: 2000 });
  expect(await at.open("transfer and repeat")).toEqual({ insurance: 2000 });
});

test("a write-off without party lowers the patient part first", async () => {
  expect(await at.open("write-off without party")).toEqual({ insurance: 4000 });
  const rows = await at.rows(
    "write-off without party",
    "select party, amount_cents, reason from ledger_entry where claim_id = $claim and kind = 'write_off' order by party",
  );
  expect(rows).toEqual([
    { party: "insurance", amount_cents: 1000, reason: "small balance" },
    { party: "patient", amount_cents: 2000, reason: "small balance" },
  ]);
});

test("a refund without party is the patient's", async () => {
  expect(await at.open("refund", "party", "2026-02-20")).toEqual({ patient: -3000 });
  expect(await at.open("refund")).toEqual({});
});

test("insurance rows post only where no remittance speaks for the payer; charges never", async () => {
  expect(await outcomes("known from remittance")).toEqual([
    { type: "charge", outcome: "known_from_claim" },
    { type: "contractual", outcome: "known_from_remittance" },
    { type: "insurance_payment", outcome: "known_from_remittance" },
  ]);
  expect(await at.open("known from remittance")).toEqual({ patient: 2000 });
  expect(await at.open("a payer without remittances")).toEqual({ patient: 2000 });
  expect(await at.posted("a payer without remittances")).toEqual({
    charge: 20000,
    contractual: 10000,
    payer_payment: 8000,
    transfer: 2000,
  });
});

test("rows without a claim are unapplied cash; rows of overlapping exports count once", async () => {
  const cash = await at.rows(
    "no such claim",
    "select amount_cents from unmatched_cash where kind = 'unapplied_patient'",
  );
  expect(cash).toEqual([{ amount_cents: 700 }]);
  expect(await at.posted("told by two exports")).toMatchObject({
    charge: 20000,
    patient_payment: 900,
  });
});
