import { expect, test } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { adjudication, insert, rowsOf, select, submission } from "../rows.ts";
import { openTestWarehouse } from "../warehouse.ts";
import { matched } from "./publish-match.ts";

const voices = "select payer, remit_payer, sequence from claim_adjudication order by rank";
const second = {
  payer_sequence: "S",
  payer_code: "BETA1",
  payer_name: "BETA LIFE",
  member_id: "M9",
  submitted_on: "2026-02-10",
};

test("a payer shows the latest name its id was billed under, aliases win", async () => {
  const bills = [
    submission({ payer_name: "Acme  Hlth" }),
    submission({ control_number: "B2", submitted_on: "2026-02-01", service_on: "2026-01-30" }),
  ];
  expect(await select(await matched(...bills), "select distinct payer from claim")).toEqual([
    { payer: "ACME HEALTH" },
  ]);
  const set = rowsOf("payer_alias", { alias: "ACME1", payer: "ACME OF THE LAKES" });
  const db = await matched(...bills, adjudication(), set);
  expect(await select(db, "select distinct payer from claim")).toEqual([
    { payer: "ACME OF THE LAKES" },
  ]);
  expect(await select(db, voices)).toEqual([
    { payer: "ACME OF THE LAKES", remit_payer: "ACME HEALTH", sequence: 1 },
  ]);
  expect(await select(db, "select alias, kind from payer_name order by kind, alias")).toEqual([
    { alias: "ACME1", kind: "id" },
    { alias: "ACME HEALTH", kind: "name" },
    { alias: "ACME HLTH", kind: "name" },
  ]);
});

test("an adjudication's payer is that of the bill it answers; the 835's name becomes an alias", async () => {
  const remittance = { payer_name: "Acme Claims Center", payer_code: "1990000001" };
  const db = await matched(submission(), adjudication({}, { remittance }));
  expect(await select(db, voices)).toEqual([
    { payer: "ACME HEALTH", remit_payer: "ACME CLAIMS CENTER", sequence: 1 },
  ]);
  expect(
    await select(db, "select payer from payer_name where alias = 'ACME CLAIMS CENTER'"),
  ).toEqual([{ payer: "ACME HEALTH" }]);
  // the learned name tells who speaks where no bill does
  const stray = adjudication({ control_number: "OLD", service_on: "2025-01-03" }, { remittance });
  const both = await matched(submission(), adjudication({}, { remittance }), stray);
  expect(await select(both, "select payer from claim where control_number = 'OLD'")).toEqual([
    { payer: "ACME HEALTH" },
  ]);
});

test("of two billed payers the one named answers, else the position CLP02 tells", async () => {
  const named = adjudication(
    { status_code: "4" },
    { remittance: { payer_name: "BETA LIFE", payer_code: null, paid_on: "2026-03-01" } },
  );
  const told = adjudication(
    { status_code: "2", payer_control_number: "ICN2" },
    { remittance: { payer_name: "SOME CENTER", payer_code: null, paid_on: "2026-03-02" } },
  );
  expect(
    await select(
      await matched(submission(), submission(second), adjudication(), named, told),
      voices,
    ),
  ).toEqual([
    { payer: "ACME HEALTH", remit_payer: "ACME HEALTH", sequence: 1 },
    { payer: "BETA LIFE", remit_payer: "BETA LIFE", sequence: 2 },
    { payer: "BETA LIFE", remit_payer: "SOME CENTER", sequence: 2 },
  ]);
});

test("a crossover nobody billed speaks as second, under its own name", async () => {
  const crossed = adjudication(
    { status_code: "2" },
    { remittance: { payer_name: "Gap Plan", payer_code: "GAP", paid_on: "2026-03-01" } },
  );
  expect(
    await select(await matched(submission(), adjudication({ status_code: "19" }), crossed), voices),
  ).toEqual([
    { payer: "ACME HEALTH", remit_payer: "ACME HEALTH", sequence: 1 },
    { payer: "GAP PLAN", remit_payer: "GAP PLAN", sequence: 2 },
  ]);
});

test("order of words: date, reversals first, payer sequence, TRN02, position", async () => {
  const day = { paid_on: "2026-03-01" };
  const db = await matched(
    submission(),
    submission(second),
    adjudication(
      { status_code: "2" },
      { remittance: { ...day, payer_name: "BETA LIFE", payer_code: "BETA1", trace_number: "A" } },
    ),
    adjudication({ claim_no: 2 }, { remittance: { ...day, trace_number: "B" } }),
    adjudication({ claim_no: 1 }, { remittance: { ...day, trace_number: "B" } }),
    adjudication({ status_code: "22", claim_no: 3 }, { remittance: { ...day, trace_number: "B" } }),
    adjudication({ status_code: "23" }, { remittance: { paid_on: "2026-02-27" } }),
  );
  expect(
    await select(
      db,
      "select rank, kind, sequence, claim_no from claim_adjudication join adjudication using (adjudication_id) order by rank",
    ),
  ).toEqual([
    { rank: 1, kind: "none", sequence: 1, claim_no: 1 },
    { rank: 2, kind: "reversal", sequence: 1, claim_no: 3 },
    { rank: 3, kind: "word", sequence: 1, claim_no: 1 },
    { rank: 4, kind: "word", sequence: 1, claim_no: 2 },
    { rank: 5, kind: "word", sequence: 2, claim_no: 1 },
  ]);
});

test("forwarded: 19–21, a crossover carrier, MA18, N89, MA07; unprocessable: MA130", async () => {
  const flags = "select is_forwarded, is_unprocessable from claim_adjudication";
  for (const fields of [
    { status_code: "19" },
    { crossover_payer: "GAP" },
    { remark_codes: ["MA01", "N89"] },
  ]) {
    expect(await select(await matched(adjudication(fields)), flags)).toEqual([
      { is_forwarded: true, is_unprocessable: false },
    ]);
  }
  expect(
    await select(await matched(adjudication({}, { lines: [{ remark_codes: ["MA130"] }] })), flags),
  ).toEqual([{ is_forwarded: false, is_unprocessable: true }]);
});

test("QMB is told by a remark or OA-209", async () => {
  for (const word of [
    adjudication({}, { lines: [{ remark_codes: ["N782"] }] }),
    adjudication({}, { cas: ["OA-209 100"] }),
  ]) {
    expect(await select(await matched(submission(), word), "select is_qmb from claim")).toEqual([
      { is_qmb: true },
    ]);
  }
});

test("the next payer's bill stands in for a primary without 835, the latest one only", async () => {
  const told = (paid_cents: number) => [
    {
      row: { adjudicated_on: "2026-02-05", paid_cents },
      lines: [{ paid_cents }],
      adjustments: [{ line_no: 1, group_code: "CO", carc: "45", amount_cents: 10000 }],
    },
  ];
  const bills = [
    submission(),
    submission(second, { payers: told(8000) }),
    submission({ ...second, submitted_on: "2026-03-10" }, { payers: told(8100) }),
  ];
  const db = await matched(...bills);
  expect(
    await select(
      db,
      "select origin, match_method, payer, sequence, spoken_on from claim_adjudication",
    ),
  ).toEqual([
    {
      origin: "cob",
      match_method: "cob",
      payer: "ACME HEALTH",
      sequence: 1,
      spoken_on: "2026-02-05",
    },
  ]);
  expect(
    await select(
      db,
      "select submission_id = (select max_by(submission_id, position) from claim_submission) as latest from x_cob",
    ),
  ).toEqual([{ latest: true }]);
  expect(
    await select(await matched(...bills, adjudication()), "select origin from claim_adjudication"),
  ).toEqual([{ origin: "835" }]);
});

test("classes follow from filing code and name, settings win", async () => {
  const db = await openTestWarehouse();
  await insert(
    db,
    submission({ filing_code: "MB", payer_code: "MB1", payer_name: "MEDICARE PART B" }),
    submission({
      control_number: "B2",
      filing_code: "16",
      payer_code: "MA1",
      payer_name: "SUNNY ADVANTAGE",
    }),
    submission({
      control_number: "C3",
      filing_code: "MC",
      payer_code: "MC1",
      payer_name: "STATE MEDICAID",
    }),
    submission({ control_number: "D4", filing_code: "CI" }),
    rowsOf("payer_setting", { payer: "ACME HEALTH", class: "other", is_capitated: true }),
  );
  await runPublish(db, { until: "40" });
  expect(await select(db, "select payer, payer_class from claim order by control_number")).toEqual([
    { payer: "MEDICARE PART B", payer_class: "Medicare" },
    { payer: "SUNNY ADVANTAGE", payer_class: "Medicare Advantage" },
    { payer: "STATE MEDICAID", payer_class: "Medicaid" },
    { payer: "ACME HEALTH", payer_class: "other" },
  ]);
  expect(await select(db, "select is_capitated from payer where payer = 'ACME HEALTH'")).toEqual([
    { is_capitated: true },
  ]);
  expect(await select(db, "select distinct family from service_line")).toMatchObject([{}]);
});
