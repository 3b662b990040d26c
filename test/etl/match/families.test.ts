import { expect, test } from "vitest";
import { acknowledgement, adjudication, type Row, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

const roles =
  "select role, position, payer, live_from, live_to from claim_submission order by claim_id, position";
const claims = "select count(*) as claims from claim";

async function rolesOf(...bills: Parameters<typeof submission>[]): Promise<unknown[]> {
  const db = await matched(...bills.map((bill) => submission(...bill)));
  const rows = await select(
    db,
    "select role, dense_rank() over (order by claim_id) as claim from claim_submission",
  );
  return rows.map((row) => `${row.claim} ${row.role}`).sort();
}

test("the same account on overlapping days is a resubmission, on others another claim", async () => {
  expect(await rolesOf([{}], [{ submitted_on: "2026-02-01" }])).toEqual([
    "1 original",
    "1 resubmission",
  ]);
  expect(await rolesOf([{}], [{ submitted_on: "2026-02-01", service_on: "2026-01-06" }])).toEqual([
    "1 original",
    "2 original",
  ]);
});

test("an unknown service date excludes nothing", async () => {
  const undated = { service_on: null, service_to: null };
  expect(await rolesOf([{}], [{ submitted_on: "2026-02-01", ...undated } as Row])).toEqual([
    "1 original",
    "1 resubmission",
  ]);
});

test("frequency 6, 9 or none counts as 1; 7 replaces and 8 voids", async () => {
  expect(
    await rolesOf(
      [{ frequency_code: "9" }],
      [{ frequency_code: "6", submitted_on: "2026-02-01" }],
      [{ frequency_code: "7", submitted_on: "2026-02-02" }],
      [{ frequency_code: "8", submitted_on: "2026-02-03" }],
    ),
  ).toEqual(["1 original", "1 replacement", "1 resubmission", "1 void"]);
});

test("REF*F8 links a replacement under another account, even with a corrected date", async () => {
  const db = await matched(
    submission(),
    adjudication({ payer_control_number: "ICN77" }),
    submission({
      control_number: "Z900",
      frequency_code: "7",
      original_reference: "ICN77",
      submitted_on: "2026-03-01",
      service_on: "2026-01-04",
    }),
  );
  expect(await select(db, roles)).toMatchObject([
    { role: "original", live_from: "2026-01-10", live_to: "2026-03-01" },
    { role: "replacement", live_from: "2026-03-01", live_to: null },
  ]);
  expect(await select(db, "select service_on, control_number from claim")).toEqual([
    { service_on: "2026-01-04", control_number: "Z900" },
  ]);
});

test("a suffix of separator or letter and digits joins bills with an equal line", async () => {
  for (const suffixed of ["A100-1", "A100R02", "A100.123"]) {
    expect(await rolesOf([{}], [{ control_number: suffixed, submitted_on: "2026-02-01" }])).toEqual(
      ["1 original", "1 resubmission"],
    );
  }
  expect(
    await rolesOf(
      [{ control_number: "A100-1" }],
      [{ control_number: "A100-2", submitted_on: "2026-02-01" }],
    ),
  ).toEqual(["1 original", "1 resubmission"]);
});

test("likeness alone does not join: member, rendering provider, date and a line must be equal", async () => {
  const later = { control_number: "A100-1", submitted_on: "2026-02-01" };
  for (const [fields, lines] of [
    [{ member_id: "M2" }, [{}]],
    [{ provider_npi: "1000000038" }, [{}]],
    [{ service_on: "2026-01-06" }, [{}]],
    [{}, [{ charge_cents: 19900 }]],
  ] as const) {
    expect(await rolesOf([{}], [{ ...later, ...fields }, { lines }])).toEqual([
      "1 original",
      "2 original",
    ]);
  }
});

test("equal bills without likeness of the account stay apart, with a warning", async () => {
  const db = await matched(
    submission(),
    submission({ control_number: "B777", submitted_on: "2026-02-01" }),
  );
  expect(await select(db, claims)).toEqual([{ claims: 2 }]);
  expect(await select(db, "select severity, code, amount_cents from x_issue")).toEqual([
    { severity: "warning", code: "possible_duplicate_charge", amount_cents: 20000 },
  ]);
});

test("numbers in sequence are no suffixes", async () => {
  expect(
    await rolesOf(
      [{ control_number: "CLM101" }],
      [{ control_number: "CLM102", submitted_on: "2026-02-01" }],
    ),
  ).toEqual(["1 original", "2 original"]);
});

test("SBR01 = S is the next payer's bill; P to another payer is a change of payer", async () => {
  const db = await matched(
    submission(),
    submission({
      submitted_on: "2026-02-10",
      payer_sequence: "S",
      payer_code: "BETA1",
      payer_name: "BETA LIFE",
      member_id: "M9",
    }),
    submission({ submitted_on: "2026-03-01", payer_code: "GAMMA1", payer_name: "GAMMA CARE" }),
  );
  expect(await select(db, roles)).toEqual([
    {
      role: "original",
      position: 1,
      payer: "ACME HEALTH",
      live_from: "2026-01-10",
      live_to: "2026-03-01",
    },
    { role: "next_payer", position: 2, payer: "BETA LIFE", live_from: null, live_to: null },
    {
      role: "payer_change",
      position: 3,
      payer: "GAMMA CARE",
      live_from: "2026-03-01",
      live_to: null,
    },
  ]);
  expect(await select(db, "select payer, first_payer, last_submitted_on from claim")).toEqual([
    { payer: "GAMMA CARE", first_payer: "ACME HEALTH", last_submitted_on: "2026-03-01" },
  ]);
});

test("SUB1 is unknown where the first bill loaded is a replacement", async () => {
  const db = await matched(submission({ frequency_code: "7" }));
  expect(await select(db, "select first_submitted_on, last_submitted_on from claim")).toEqual([
    { first_submitted_on: null, last_submitted_on: "2026-01-10" },
  ]);
});

test("a claim export is silent where an 837 has the claim", async () => {
  const exported = submission(
    { origin: "claims", charge_cents: 99900 },
    { lines: [{ charge_cents: 99900 }] },
  );
  const db = await matched(submission(), exported);
  expect(await select(db, "select origin, charge_cents from claim")).toEqual([
    { origin: "837", charge_cents: 20000 },
  ]);
  const alone = await matched(exported);
  expect(await select(alone, "select origin, charge_cents from claim")).toEqual([
    { origin: "claims", charge_cents: 99900 },
  ]);
});

test("after a change of payer the new one is the claim's payer, rejected bills aside", async () => {
  const gamma = { payer_code: "GAMMA1", payer_name: "GAMMA CARE" };
  const db = await matched(
    submission(),
    submission({ ...gamma, submitted_on: "2026-03-01", batch_reference: "B2" }),
    acknowledgement({ batch_reference: "B2", status_on: "2026-03-02", action_code: "U" }),
    submission({ ...gamma, submitted_on: "2026-03-05" }),
  );
  expect(
    await select(db, "select role, live_from, live_to from claim_submission order by position"),
  ).toEqual([
    { role: "original", live_from: "2026-01-10", live_to: "2026-03-05" },
    { role: "payer_change", live_from: "2026-03-01", live_to: "2026-03-02" },
    { role: "resubmission", live_from: "2026-03-05", live_to: null },
  ]);
  expect(await select(db, "select payer, first_payer from claim")).toEqual([
    { payer: "GAMMA CARE", first_payer: "ACME HEALTH" },
  ]);
});
