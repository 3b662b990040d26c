import { expect, test } from "vitest";
import { adjudication, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

test("a bill and its remittance are one claim", async () => {
  const bill = submission();
  const word = adjudication();
  const db = await matched(bill, word);
  expect(
    await select(
      db,
      `select origin, control_number, payer, charge_cents, service_on, first_submitted_on, is_before_history from claim`,
    ),
  ).toEqual([
    {
      origin: "837",
      control_number: "A100",
      payer: "ACME HEALTH",
      charge_cents: 20000,
      service_on: "2026-01-05",
      first_submitted_on: "2026-01-10",
      is_before_history: false,
    },
  ]);
  expect(
    await select(
      db,
      "select match_method, payer, sequence, spoken_on, rank, kind from claim_adjudication",
    ),
  ).toEqual([
    {
      match_method: "exact",
      payer: "ACME HEALTH",
      sequence: 1,
      spoken_on: "2026-02-02",
      rank: 1,
      kind: "word",
    },
  ]);
  expect(await select(db, "select line_no, code, charge_cents from service_line")).toEqual([
    { line_no: 1, code: "99213", charge_cents: 20000 },
  ]);
  expect(await select(db, "select line_no, from_on, charge_cents from line_charge")).toEqual([
    { line_no: 1, from_on: "2026-01-10", charge_cents: 20000 },
  ]);
  expect(await select(db, "select adjudication_line_no, line_no from x_line_match")).toEqual([
    { adjudication_line_no: 1, line_no: 1 },
  ]);
  expect(await select(db, "select role, live_from, live_to from claim_submission")).toEqual([
    { role: "original", live_from: "2026-01-10", live_to: null },
  ]);
});

test("a remittance without a bill makes a claim of its own", async () => {
  const db = await matched(adjudication());
  expect(
    await select(
      db,
      "select origin, practice_id, payer, charge_cents, first_submitted_on from claim",
    ),
  ).toEqual([
    {
      origin: "remittance",
      practice_id: "1000000004",
      payer: "ACME HEALTH",
      charge_cents: 20000,
      first_submitted_on: null,
    },
  ]);
  expect(await select(db, "select line_no, from_on, charge_cents from line_charge")).toEqual([
    { line_no: 1, from_on: "2026-02-02", charge_cents: 20000 },
  ]);
});
