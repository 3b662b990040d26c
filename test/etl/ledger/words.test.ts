import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "../rows.ts";
import { type Cases, type Claim, type Published, publishCases } from "./cases.ts";

const paid = [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }];
const taken = [{ charge_cents: -20000, paid_cents: -8000, cas: ["CO-45 -10000", "PR-2 -2000"] }];
const denied = (code: string) => [{ paid_cents: 0, cas: [`CO-${code} 20000`] }];
const reversed = (claim: Claim, on: string, icn: string) =>
  claim.word(on, taken, { status_code: "22", payer_control_number: icn });

const cases: Cases = {
  "reversal before its original": (claim) => [
    claim.bill(),
    reversed(claim, "2026-02-01", "R1"),
    claim.word("2026-02-10", paid, { payer_control_number: "R1" }),
  ],
  "reversal between original and correction of one day": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R2" }),
    reversed(claim, "2026-03-01", "R2"),
    claim.word("2026-03-01", [{ paid_cents: 9000, cas: ["CO-45 10000", "PR-2 1000"] }], {
      payer_control_number: "R2",
    }),
  ],
  "paid twice, reversed once": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.word("2026-02-15", paid),
    reversed(claim, "2026-03-01", "another number"),
  ],
  "reversal without amounts": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.word("2026-03-01", [], {
      status_code: "22",
      has_amounts: false,
      payer_control_number: null,
    }),
  ],
  "reversal with the original's sign": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R8" }),
    claim.word("2026-03-01", paid, { status_code: "22", payer_control_number: "R8" }),
    claim.word("2026-03-01", [{ paid_cents: 9000, cas: ["CO-45 10000", "PR-2 1000"] }], {
      payer_control_number: "R8",
    }),
  ],
  "reversal with the original's sign, other number": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", denied("16")),
    claim.word("2026-03-01", denied("16"), { status_code: "22" }),
  ],
  "reversal of a part with the original's sign": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R9" }),
    claim.word("2026-03-01", [{ paid_cents: 5000, cas: ["CO-45 15000"] }], {
      status_code: "22",
      payer_control_number: "R9",
    }),
  ],
  "reversal without original": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R5" }),
    claim.word("2026-03-01", [{ charge_cents: -15000, paid_cents: -5000, cas: ["CO-45 -10000"] }], {
      status_code: "22",
      payer_control_number: "R6",
    }),
  ],
  "23 and 25": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", denied("96"), { status_code: "23" }),
    claim.word("2026-02-02", denied("96"), { status_code: "25" }),
  ],
  "denied, then paid": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", denied("16")),
    claim.word("2026-03-01", paid),
  ],
  "paid, then denied": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.word("2026-03-01", denied("29")),
  ],
  "deductible, then denied": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", [{ paid_cents: 0, cas: ["CO-45 10000", "PR-1 10000"] }]),
    claim.word("2026-03-01", denied("18")),
  ],
  "partly denied and left to the next payer, then denied": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", [
      { paid_cents: 0, cas: ["CO-45 10000", "CO-59 2000", "OA-209 8000"] },
    ]),
    claim.word("2026-03-01", denied("29")),
  ],
  "denied 18, then the first reversed": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R9" }),
    claim.word("2026-03-01", denied("18")),
    reversed(claim, "2026-04-01", "R9"),
  ],
  "already paid, with a payment": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.word("2026-03-01", [{ paid_cents: 500, cas: ["CO-B13 19500"] }]),
  ],
  "primary reversed after the secondary": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "R11" }),
    claim.nextBill("2026-02-05"),
    claim.nextWord("2026-02-20", [{ paid_cents: 1500, cas: ["OA-23 18000", "CO-45 500"] }]),
    reversed(claim, "2026-03-01", "R11"),
  ],
  "change of payer": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.bill({ payer_code: "OTHER1", payer_name: "OTHER PLAN", submitted_on: "2026-03-01" }),
    claim.word("2026-04-01", [{ paid_cents: 9000, cas: ["CO-45 9000", "PR-2 2000"] }], {
      filing_code: "12",
    }),
  ],
  "void after a payment": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid),
    claim.bill({ frequency_code: "8", submitted_on: "2026-03-01" }),
  ],
  "takebacks that glue numbers together": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "ICNGLUED" }),
    ...["ICNGLUED20260201", "1Z9 ICNGLUED", "ICNGLU20260201", "OTHER"].map((reference, i) =>
      rowsOf("provider_adjustment", {
        ...{ remittance_id: 2, file_id: 2, segment_no: i + 1, position: 1 },
        ...{ reason_code: "WO", reference, amount_cents: 100 },
      }),
    ),
  ],
  "a takeback without a reversal": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "ICNTAKEN" }),
    rowsOf("provider_adjustment", {
      ...{ remittance_id: 1, file_id: 1, segment_no: 9, position: 1 },
      ...{ reason_code: "WO", reference: "ICNTAKEN", amount_cents: 8000 },
    }),
  ],
};

let at: Published;
beforeAll(async () => {
  at = await publishCases(cases);
});

test("a reversal undoes its original whether before or after", async () => {
  const name = "reversal before its original";
  expect(await at.open(name)).toEqual({ insurance: 20000 });
  expect(await at.open(name, "party", "2026-02-05")).toEqual({ insurance: 28000 });
  expect(await at.open("reversal between original and correction of one day")).toEqual({
    patient: 1000,
  });
});

test("opposite amounts find the earliest of two equal payments", async () => {
  expect(await at.open("paid twice, reversed once")).toEqual({ patient: 2000 });
  expect(
    await at.rows(
      "paid twice, reversed once",
      "select spoken_on, undone_on from claim_adjudication where claim_id = $claim and kind = 'word' order by rank",
    ),
  ).toEqual([
    { spoken_on: "2026-02-01", undone_on: "2026-03-01" },
    { spoken_on: "2026-02-15", undone_on: null },
  ]);
});

test("a reversal without amounts takes back what its original paid", async () => {
  expect(await at.open("reversal without amounts")).toEqual({ insurance: 20000 });
  expect(await at.posted("reversal without amounts")).toEqual({ charge: 20000 });
});

test("a reversal with the sign of its original is turned, and that is told", async () => {
  const name = "reversal with the original's sign";
  expect(await at.open(name)).toEqual({ patient: 1000 });
  expect(await at.posted(name)).toMatchObject({ payer_payment: 9000, contractual: 10000 });
  expect(await at.open("reversal with the original's sign, other number")).toEqual({
    insurance: 20000,
  });
  expect(await at.posted("reversal of a part with the original's sign")).toEqual({
    charge: 20000,
    payer_payment: 3000,
  });
  const issues = "select amount_cents from publish_issue where code = 'reversal_sign' order by all";
  expect(await at.rows(name, issues)).toEqual([
    { amount_cents: 0 },
    { amount_cents: 5000 },
    { amount_cents: 8000 },
  ]);
  expect(
    await at.rows(name, "select amount_cents from unmatched_cash where kind = 'reversal_sign'"),
  ).toContainEqual({ amount_cents: 16000 });
});

test("a takeback's reference may begin with a known number, whole or after a blank", async () => {
  const rows = await at.rows(
    "takebacks that glue numbers together",
    "select text from publish_issue where code = 'takeback_without_reversal' and file_id = 2 order by segment_no",
  );
  expect(rows).toEqual([{ text: "ICNGLUED20260201" }, { text: "1Z9 ICNGLUED" }]);
});

test("a reversal without original posts nothing: its cash is unmatched", async () => {
  expect(await at.open("reversal without original")).toEqual({ patient: 2000 });
  expect(
    await at.rows(
      "reversal without original",
      "select kind, amount_cents from unmatched_cash where kind = 'reversal_without_original'",
    ),
  ).toEqual([{ kind: "reversal_without_original", amount_cents: -5000 }]);
});

test("23 and 25 are no words", async () => {
  expect(await at.open("23 and 25", "state")).toEqual({ waiting: 20000 });
});

test("a later word replaces an earlier one without a reversal, and that is told", async () => {
  expect(await at.open("denied, then paid")).toEqual({ patient: 2000 });
  const issues = await at.rows(
    "denied, then paid",
    "select code, count(*) as n from publish_issue group by all order by all",
  );
  expect(issues).toContainEqual({ code: "word_replaced_without_reversal", n: expect.any(Number) });
  expect(issues).toContainEqual({ code: "reversal_without_original", n: 1 });
  expect(issues).toContainEqual({ code: "reversal_without_amounts", n: 1 });
  expect(issues).toContainEqual({ code: "takeback_without_reversal", n: 3 });
});

test("a later denial of a decided line changes nothing (RULINGS 7)", async () => {
  expect(await at.open("paid, then denied")).toEqual({ patient: 2000 });
  expect(await at.open("deductible, then denied")).toEqual({ patient: 10000 });
  expect(await at.open("partly denied and left to the next payer, then denied")).toEqual({
    insurance: 10000,
  });
  expect(
    await at.rows(
      "paid, then denied",
      `select a.kind, s.is_repeat, s.is_denied from claim_adjudication a join adjudication_share s using (adjudication_id)
       where a.claim_id = $claim order by a.rank`,
    ),
  ).toEqual([
    { kind: "word", is_repeat: false, is_denied: false },
    { kind: "repeat", is_repeat: true, is_denied: true },
  ]);
});

test("a repeat does not become the word when the first is reversed", async () => {
  expect(await at.open("denied 18, then the first reversed", "state")).toEqual({ waiting: 20000 });
});

test("already paid: its payment counts, and nothing else", async () => {
  expect(await at.open("already paid, with a payment")).toEqual({ insurance: -500, patient: 2000 });
});

test("later payers are suspended while an earlier one has no word; their payments stay", async () => {
  const name = "primary reversed after the secondary";
  expect(await at.open(name, "party", "2026-02-25")).toEqual({});
  expect(await at.open(name, "payer")).toEqual({ "ACME HEALTH": 18500 });
  expect(await at.posted(name)).toEqual({ charge: 20000, payer_payment: 1500 });
});

test("a bill to another primary ends the earlier one's turn (RULINGS 11)", async () => {
  expect(await at.open("change of payer", "payer", "2026-03-15")).toEqual({ "OTHER PLAN": 12000 });
});

test("from a void on only payments stay, as a credit (RULINGS 9)", async () => {
  expect(await at.open("void after a payment")).toEqual({ insurance: -8000 });
  expect(await at.posted("void after a payment")).toEqual({ payer_payment: 8000 });
});

test("a takeback without a reversal posts nothing to the claim", async () => {
  expect(await at.open("a takeback without a reversal")).toEqual({ patient: 2000 });
});
