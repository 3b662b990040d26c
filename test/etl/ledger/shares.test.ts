import { beforeAll, expect, test } from "vitest";
import { type Cases, type Published, publishCases } from "./cases.ts";

const feb = "2026-02-02";
const two = [
  { code: "99213", charge_cents: 12000, line_control_number: "1" },
  { code: "11102", charge_cents: 8000, line_control_number: "2" },
];
const cases: Cases = {
  split: (claim) => [
    claim.bill({}, [{ code: "88305", charge_cents: 20000, units: 2, line_control_number: "1" }]),
    claim.word(feb, [
      {
        code: "88305",
        charge_cents: 12000,
        paid_cents: 5000,
        cas: ["CO-45 7000"],
        line_control_number: "1",
      },
      {
        code: "88305",
        charge_cents: 8000,
        paid_cents: 3000,
        cas: ["CO-45 3000", "PR-2 2000"],
        line_control_number: "1",
      },
    ]),
  ],
  "without lines": (claim) => [
    claim.bill({}, two),
    claim.word(feb, [], { charge_cents: 20000, paid_cents: 8001 }, ["CO-45 10000", "PR-2 1999"]),
  ],
  "secondary without lines": (claim) => [
    claim.bill({}, two),
    claim.word(feb, [
      {
        code: "99213",
        charge_cents: 12000,
        paid_cents: 4000,
        cas: ["CO-45 6500", "PR-2 1500"],
        line_control_number: "1",
      },
      {
        code: "11102",
        charge_cents: 8000,
        paid_cents: 4000,
        cas: ["CO-45 3500", "PR-2 500"],
        line_control_number: "2",
      },
    ]),
    claim.nextWord("2026-02-20", [], { charge_cents: 20000, paid_cents: 1000, has_amounts: true }),
  ],
  "claim level beside a line": (claim) => [
    claim.bill(),
    claim.word(
      feb,
      [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }],
      { paid_cents: 7840 },
      ["CO-253 160"],
    ),
  ],
  "claim level replaced": (claim) => [
    claim.bill(),
    claim.word(
      feb,
      [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }],
      { paid_cents: 7840 },
      ["CO-253 160"],
    ),
    claim.word("2026-03-02", [{ paid_cents: 0, cas: ["CO-45 10000", "PR-2 10000"] }]),
  ],
  "denied as a whole": (claim) => [
    claim.bill({}, two),
    claim.word(
      feb,
      [
        {
          code: "99213",
          charge_cents: 12000,
          paid_cents: 12000,
          cas: [],
          line_control_number: "1",
        },
        {
          code: "11102",
          charge_cents: 8000,
          paid_cents: 6000,
          cas: ["PR-3 2000"],
          line_control_number: "2",
        },
      ],
      { paid_cents: 0 },
      ["CO-29 18000"],
    ),
  ],
};

let at: Published;
beforeAll(async () => {
  at = await publishCases(cases);
});

const shares = (name: string) =>
  at.rows(
    name,
    `select line_no, charge_cents as charge, paid_cents as paid, contractual_cents as contractual,
       patient_cents as patient, denied_cents as denied, is_denied
     from adjudication_share where claim_id = $claim order by adjudication_id, line_no`,
  );

test("several SVC for one line add up", async () => {
  expect(await shares("split")).toEqual([
    {
      line_no: 1,
      charge: 20000,
      paid: 8000,
      contractual: 10000,
      patient: 2000,
      denied: 0,
      is_denied: false,
    },
  ]);
});

test("a CLP without SVC is spread by what is open, to the cent", async () => {
  expect(await shares("without lines")).toEqual([
    {
      line_no: 1,
      charge: 12000,
      paid: 4801,
      contractual: 6000,
      patient: 1199,
      denied: 0,
      is_denied: false,
    },
    {
      line_no: 2,
      charge: 8000,
      paid: 3200,
      contractual: 4000,
      patient: 800,
      denied: 0,
      is_denied: false,
    },
  ]);
  expect(await at.open("without lines")).toEqual({ patient: 1999 });
});

test("a secondary's CLP without SVC is spread by what the primary left", async () => {
  const rows = await at.rows(
    "secondary without lines",
    `select line_no, sum(amount_cents)::bigint as cents from ledger_entry
     where claim_id = $claim and kind = 'payer_payment' and payer = 'MEDIGAP ONE' group by all order by all`,
  );
  expect(rows).toEqual([
    { line_no: 1, cents: 750 },
    { line_no: 2, cents: 250 },
  ]);
});

test("claim-level CAS beside lines goes to line 0", async () => {
  expect(await shares("claim level beside a line")).toMatchObject([
    { line_no: 0, charge: 0, paid: -160, contractual: 160 },
    { line_no: 1, charge: 20000, paid: 8000 },
  ]);
  expect(await at.open("claim level beside a line")).toEqual({ patient: 2000 });
});

test("a later CLP replaces line 0's word with nothing (RULINGS 8)", async () => {
  expect(await at.posted("claim level replaced")).toMatchObject({
    contractual: 10000,
    payer_payment: 7840,
  });
});

test("a denial that took the whole payment is each line's, by SVC03 (RULINGS 22)", async () => {
  expect(await shares("denied as a whole")).toEqual([
    {
      line_no: 1,
      charge: 12000,
      paid: 0,
      contractual: 0,
      patient: 0,
      denied: 12000,
      is_denied: true,
    },
    {
      line_no: 2,
      charge: 8000,
      paid: 0,
      contractual: 0,
      patient: 2000,
      denied: 6000,
      is_denied: false,
    },
  ]);
});
