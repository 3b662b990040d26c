import { beforeAll, expect, test } from "vitest";
import { rowsOf } from "../rows.ts";
import { type Cases, type Published, publishCases } from "./cases.ts";

const feb = "2026-02-02";
/** DATA.md §3 "Class of an adjustment", RULINGS 15; one line of 200 each unless told otherwise. */
const cases: Cases = {
  bundled: (claim) => [
    claim.bill({}, [
      { code: "11102", charge_cents: 12000 },
      { code: "11103", charge_cents: 8000 },
    ]),
    claim.word(feb, [
      {
        code: "11106",
        submitted_code: "11102",
        charge_cents: 12000,
        paid_cents: 15000,
        cas: ["CO-45 5000", "OA-94 -8000"],
      },
      {
        code: "11106",
        submitted_code: "11103",
        charge_cents: 8000,
        paid_cents: 0,
        cas: ["CO-97 8000"],
      },
    ]),
  ],
  "97 alone": (claim) => [claim.bill(), claim.word(feb, [{ paid_cents: 0, cas: ["CO-97 20000"] }])],
  "59 paid": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 5000, cas: ["CO-59 5000", "CO-45 10000"] }]),
  ],
  "59 unpaid": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-59 20000"] }]),
  ],
  "16 with a remark on the line": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-16 20000"], remark_codes: ["N1", "MA27"] }], {
      remark_codes: ["M51"],
    }),
  ],
  "16 with a remark on the claim": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-16 20000"] }], { remark_codes: ["MA130", "MA04"] }),
  ],
  "A1 without remark": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-A1 20000"] }]),
  ],
  qmb: (claim) => [
    claim.bill(),
    claim.word(feb, [
      { paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"], remark_codes: ["N782"] },
    ]),
  ],
  "qmb with Medicaid": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 8000, cas: ["CO-45 10000", "OA-209 2000"] }]),
    claim.nextBill("2026-02-10"),
  ],
  "patient codes under CO": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 8000, cas: ["CO-45 10000", "CO-2 2000"] }]),
  ],
  "100 under OA": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["OA-100 20000"] }]),
  ],
  "denied to the patient": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["PR-96 20000"] }]),
  ],
  pending: (claim) => [claim.bill(), claim.word(feb, [{ paid_cents: 0, cas: ["OA-133 20000"] }])],
  unknown: (claim) => [claim.bill(), claim.word(feb, [{ paid_cents: 0, cas: ["CO-XX9 20000"] }])],
  "all contractual": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-45 20000"] }]),
  ],
  "24 of a capitated payer": (claim) => [
    claim.bill({ payer_code: "CAP1", payer_name: "CAPITAL PLAN" }),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-24 20000"] }]),
    rowsOf("payer_setting", { payer: "CAPITAL PLAN", is_capitated: true }),
  ],
  "24 of another": (claim) => [
    claim.bill(),
    claim.word(feb, [{ paid_cents: 0, cas: ["CO-24 20000"] }]),
  ],
  "expected by GY": (claim) => [
    claim.bill({}, [{ modifier_1: "GY" }]),
    claim.word(feb, [{ paid_cents: 0, cas: ["PR-96 20000"] }]),
  ],
};

let at: Published;
beforeAll(async () => {
  at = await publishCases(cases);
});

const share = (name: string) =>
  at.rows(
    name,
    `select line_no, contractual_cents as contractual, denied_cents as denied, is_denied, root_cause
     from adjudication_share where claim_id = $claim order by line_no`,
  );

test("bundled under another code with a negative 94: contractual, no denial", async () => {
  expect(await share("bundled")).toEqual([
    { line_no: 1, contractual: -3000, denied: 0, is_denied: false, root_cause: null },
    { line_no: 2, contractual: 8000, denied: 0, is_denied: false, root_cause: null },
  ]);
  expect(await at.open("bundled")).toEqual({});
});

test("97 without that is a denial, which is never written off", async () => {
  expect(await share("97 alone")).toMatchObject([
    { denied: 20000, is_denied: true, root_cause: "bundle" },
  ]);
  expect(await at.open("97 alone", "state")).toEqual({ denied: 20000 });
});

test("59 is contractual when the line paid, else a denial", async () => {
  expect(await share("59 paid")).toMatchObject([{ contractual: 15000, denied: 0 }]);
  expect(await share("59 unpaid")).toMatchObject([
    { denied: 20000, is_denied: true, root_cause: "bundle" },
  ]);
});

test("16 and A1 take the first remark with a root cause, the line's before the claim's", async () => {
  expect(await share("16 with a remark on the line")).toMatchObject([{ root_cause: "elig" }]);
  expect(await share("16 with a remark on the claim")).toMatchObject([{ root_cause: "cob" }]);
  expect(await share("A1 without remark")).toMatchObject([{ root_cause: "payer_err" }]);
});

test("QMB money is never the patient's: it waits for the next payer, or to be billed", async () => {
  expect(await at.open("qmb", "state")).toEqual({ qmb: 2000 });
  expect(await at.open("qmb", "payer")).toEqual({ "ACME HEALTH": 2000 });
  expect(await at.open("qmb with Medicaid", "payer")).toEqual({ "MEDIGAP ONE": 2000 });
});

test("patient codes under CO are contractual; only 100 is the patient's whatever the group", async () => {
  expect(await at.open("patient codes under CO")).toEqual({});
  expect(await at.open("100 under OA")).toEqual({ patient: 20000 });
});

test("a denial under PR is the patient's, and no denied money", async () => {
  expect(await share("denied to the patient")).toMatchObject([
    { denied: 0, is_denied: true, root_cause: "noncov" },
  ]);
  expect(await at.open("denied to the patient")).toEqual({ patient: 20000 });
});

test("pending and unknown codes stay open and visible", async () => {
  expect(await at.open("pending", "state")).toEqual({ pending: 20000 });
  expect(await at.open("unknown", "state")).toEqual({ unexplained: 20000 });
});

test("unknown codes and lines written off whole are told, with their money", async () => {
  const issues = await at.rows(
    "unknown",
    "select code, sum(amount_cents)::bigint as cents from publish_issue group by all order by all",
  );
  expect(issues).toEqual([
    { code: "unknown_carc", cents: 20000 },
    { code: "zero_pay_contractual", cents: 40000 },
  ]);
});

test("24 is contractual where the payer is capitated", async () => {
  expect(await at.open("24 of a capitated payer")).toEqual({});
  expect(await at.open("24 of another", "state")).toEqual({ denied: 20000 });
});

test("a denial for what is not covered is expected with GY", async () => {
  expect(
    await at.rows(
      "expected by GY",
      "select is_expected from adjudication_share where claim_id = $claim",
    ),
  ).toEqual([{ is_expected: true }]);
});
