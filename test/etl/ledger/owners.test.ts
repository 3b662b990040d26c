import { beforeAll, expect, test } from "vitest";
import { type Cases, type Published, publishCases } from "./cases.ts";

const paid = [{ paid_cents: 8000, cas: ["CO-45 10000", "PR-2 2000"] }];
const denied = [{ paid_cents: 0, cas: ["CO-97 20000"] }];
const cases: Cases = {
  "denied, then billed to another": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", denied),
    claim.nextBill("2026-03-01"),
  ],
  "partly denied, with a next payer": (claim) => [
    claim.bill(),
    claim.word("2026-02-01", [
      { paid_cents: 8000, cas: ["CO-45 5000", "PR-2 2000", "CO-97 5000"] },
    ]),
    claim.nextWord("2026-02-20", [{ paid_cents: 0, cas: ["OA-23 18000", "CO-45 2000"] }]),
  ],
  "a next payer known from 2320": (claim) => [
    claim.bill({}, [{}], [{ payer_sequence: "S", payer_code: "MEDI1", payer_name: "MEDIGAP ONE" }]),
    claim.word("2026-02-01", paid),
    claim.bill({ payer_code: "OTHER1", payer_name: "OTHER PLAN", submitted_on: "2026-03-01" }),
    claim.word("2026-04-01", paid),
  ],
  "OA-23 without a primary's word": (claim) => [
    claim.bill(),
    claim.nextBill("2026-02-05"),
    claim.nextWord("2026-02-20", [{ paid_cents: 2000, cas: ["OA-23 18000"] }]),
  ],
  restart: (claim) => [
    claim.bill(),
    claim.word("2026-02-01", paid, { payer_control_number: "W1" }),
    claim.word(
      "2026-04-01",
      [{ charge_cents: -20000, paid_cents: -8000, cas: ["CO-45 -10000", "PR-2 -2000"] }],
      { status_code: "22", payer_control_number: "W1" },
    ),
  ],
};

let at: Published;
beforeAll(async () => {
  at = await publishCases(cases);
});

test("denied money is the denier's until a bill goes to another payer", async () => {
  const name = "denied, then billed to another";
  expect(await at.open(name, "payer", "2026-02-15")).toEqual({ "ACME HEALTH": 20000 });
  expect(await at.open(name, "payer")).toEqual({ "MEDIGAP ONE": 20000 });
});

test("the next payer's word leaves the denied rest with the denier", async () => {
  const name = "partly denied, with a next payer";
  expect(await at.open(name, "state", "2026-02-10")).toEqual({ denied: 5000, patient: 2000 });
  expect(await at.open(name, "payer")).toEqual({ "ACME HEALTH": 5000 });
});

test("PR waits with a next payer that a 2320 loop told, until another primary is billed without one", async () => {
  const name = "a next payer known from 2320";
  expect(await at.open(name, "payer", "2026-02-15")).toEqual({ "MEDIGAP ONE": 2000 });
  expect(await at.open(name, "state", "2026-02-15")).toEqual({ next_payer: 2000 });
  expect(await at.open(name, "payer", "2026-03-15")).toEqual({ "OTHER PLAN": 12000 });
});

test("OA-23 stands for a primary that never spoke, as prior_payer", async () => {
  const name = "OA-23 without a primary's word";
  expect(await at.posted(name)).toEqual({ charge: 20000, payer_payment: 2000, prior_payer: 18000 });
  expect(await at.open(name)).toEqual({});
});

test("responsible_on restarts when money comes back to a party", async () => {
  const rows = await at.rows(
    "restart",
    "select party, open_cents, responsible_on, from_on from balance where claim_id = $claim order by from_on",
  );
  expect(rows).toEqual([
    { party: "insurance", open_cents: 20000, responsible_on: "2026-01-10", from_on: "2026-01-10" },
    { party: "patient", open_cents: 2000, responsible_on: "2026-02-01", from_on: "2026-02-01" },
    { party: "insurance", open_cents: 20000, responsible_on: "2026-04-01", from_on: "2026-04-01" },
  ]);
});
