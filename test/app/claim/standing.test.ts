import { expect, test } from "vitest";
import { type Standing, standingSentence } from "#app/routes/claim/standing.ts";

const nothing: Standing = {
  voided_on: null,
  is_qmb: false,
  balances: [],
  denials: [],
  deadlines: [],
  submissions: [],
  payers: [],
  payerPaidCents: 0,
  patientPaidCents: 0,
};
const open = {
  party: "insurance",
  payer: "ACME",
  open_cents: 214_60,
  denied_cents: 0,
  state: "waiting",
  responsible_on: null,
};
const denial = {
  payer: "ACME",
  group_code: "CO",
  carc: "97",
  remark_codes: "N19",
  root_cause: "bundle",
  latest_on: "2026-10-03",
  closed_on: null,
  patient_owes: false,
  is_duplicate: false,
  denied_cents: 214_60,
};

test("a denied claim says why, since when and how long an appeal is open", () => {
  const claim = {
    ...nothing,
    balances: [{ ...open, state: "denied", denied_cents: 214_60 }],
    denials: [denial],
    deadlines: [{ payer: "ACME", kind: "first_dispute", due_on: "2027-01-01", days_left: 41 }],
  };
  expect(standingSentence(claim)).toBe(
    "Open $214.60 with ACME, denied as bundled (CO-97, N19) on Oct 3, 2026; appeal closes in 41 days.",
  );
});

test("an appeal window that closed says on which day", () => {
  const claim = {
    ...nothing,
    balances: [{ ...open, state: "denied" }],
    denials: [denial],
    deadlines: [{ payer: "ACME", kind: "first_dispute", due_on: "2026-11-01", days_left: -5 }],
  };
  expect(standingSentence(claim)).toMatch(/; appeal closed on Nov 1, 2026\.$/);
});

test("a rejected claim names who rejected it and the filing clock", () => {
  const claim = {
    ...nothing,
    balances: [open],
    submissions: [
      {
        payer: "ACME",
        submitted_on: "2026-09-14",
        rejected_on: "2026-09-15",
        rejected_by: "clearinghouse",
        reject_category: "A7",
        reject_status: "562",
      },
    ],
    deadlines: [{ payer: "ACME", kind: "original", due_on: "2026-12-01", days_left: 1 }],
  };
  expect(standingSentence(claim)).toBe(
    "Open $214.60 with ACME, rejected by the clearinghouse on Sep 15, 2026 (A7 · 562); filing closes in 1 day.",
  );
});

test("a denial is said of the smaller part too", () => {
  const patient = { ...open, party: "patient", open_cents: 300_00, state: "patient" };
  const denied = { ...open, state: "denied", denied_cents: 214_60 };
  const claim = {
    ...nothing,
    balances: [patient, denied],
    denials: [denial],
    deadlines: [{ payer: "ACME", kind: "first_dispute", due_on: "2027-01-01", days_left: 41 }],
  };
  expect(standingSentence(claim)).toBe(
    "Open $300.00 with the patient; also open $214.60 with ACME, denied as bundled (CO-97, N19) on Oct 3, 2026; appeal closes in 41 days.",
  );
});

test("the other party's part follows the largest", () => {
  const patient = {
    ...open,
    party: "patient",
    open_cents: 30_00,
    state: "patient",
    responsible_on: "2026-10-03",
  };
  expect(standingSentence({ ...nothing, balances: [patient, { ...open, state: "pending" }] })).toBe(
    "Open $214.60 with ACME, under review; also open $30.00 with the patient.",
  );
});

test("credits and closed claims are told as such", () => {
  expect(
    standingSentence({ ...nothing, balances: [{ ...open, open_cents: -10_00, state: "credit" }] }),
  ).toBe("Credit of $10.00 with ACME, more paid or written off than was owed.");
  expect(standingSentence({ ...nothing, payerPaidCents: 80_00, patientPaidCents: 20_00 })).toBe(
    "Closed: $80.00 from payers and $20.00 from the patient.",
  );
  expect(standingSentence({ ...nothing, voided_on: "2026-10-03" })).toBe(
    "Voided on Oct 3, 2026; nothing is open.",
  );
});

test("what an earlier payer's denial left open says so", () => {
  const claim = {
    ...nothing,
    balances: [{ ...open, payer: "MEDIGAP", state: "unexplained" }],
    denials: [denial],
  };
  expect(standingSentence(claim)).toBe(
    "Open $214.60 with MEDIGAP; before, ACME answered: denied as bundled (CO-97, N19) on Oct 3, 2026.",
  );
});
