import { expect, test } from "vitest";
import { acknowledgement, adjudication, type Rows, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

/** How the only adjudication among the rows was matched, and to which account's claim. */
async function match(...rows: readonly Rows[]): Promise<string[]> {
  const db = await matched(...rows);
  const found = await select(
    db,
    "select match_method, control_number from claim_adjudication join claim using (claim_id) order by all",
  );
  return found.map((row) => `${row.match_method} ${row.control_number}`);
}

test("1: CLP01 = CLM01", async () => {
  expect(await match(submission(), adjudication())).toEqual(["exact A100"]);
});

test("1: an account used twice goes by the service date, then charge, then line control numbers", async () => {
  const first = submission();
  const second = submission({ service_on: "2026-03-02", submitted_on: "2026-03-03" });
  const db = await matched(first, second, adjudication({ service_on: "2026-03-02" }));
  expect(
    await select(db, "select service_on from claim_adjudication join claim using (claim_id)"),
  ).toEqual([{ service_on: "2026-03-02" }]);

  const undated = { service_on: null, service_to: null };
  const cheap = submission({ service_on: "2026-03-02" }, { lines: [{ charge_cents: 9000 }] });
  const byCharge = await matched(first, cheap, adjudication({ ...undated, charge_cents: 9000 }));
  expect(
    await select(
      byCharge,
      "select claim.charge_cents from claim_adjudication join claim using (claim_id)",
    ),
  ).toEqual([{ charge_cents: 9000 }]);

  const numbered = (day: string, control: string) =>
    submission({ service_on: day }, { lines: [{ line_control_number: control }] });
  const byControl = await matched(
    numbered("2026-01-05", "L1"),
    numbered("2026-03-02", "L2"),
    adjudication(undated, { lines: [{ service_on: null, line_control_number: "L2" }] }),
  );
  expect(
    await select(
      byControl,
      "select service_on from claim_adjudication join claim using (claim_id)",
    ),
  ).toEqual([{ service_on: "2026-03-02" }]);
});

test("1: another practice's account is no candidate", async () => {
  expect(
    await match(
      submission(),
      submission({ control_number: "B1", practice_npi: "1000000046", member_id: "M2" }),
      adjudication({ practice_npi: "1000000046" }),
    ),
  ).toEqual(["none A100"]);
});

test("1: days that do not overlap exclude", async () => {
  expect(await match(submission(), adjudication({ service_on: "2025-06-01" }))).toEqual([
    "none A100",
  ]);
});

test("1: a payer answers a replacement under the original's account, with the corrected day", async () => {
  expect(
    await match(
      submission(),
      submission({
        control_number: "Z900",
        frequency_code: "7",
        original_reference: "A100",
        service_on: "2026-01-04",
        submitted_on: "2026-02-01",
      }),
      adjudication({ service_on: "2026-01-04" }),
    ),
  ).toEqual(["exact Z900"]);
});

test("1: a payee told by its tax id is the practice", async () => {
  expect(
    await match(
      submission({ practice_tax_id: "990000001" }),
      adjudication(
        { practice_npi: null },
        { remittance: { payee_npi: null, payee_code: "990000001" } },
      ),
    ),
  ).toEqual(["exact A100"]);
});

test("2: case, hyphens and leading zeros", async () => {
  expect(
    await match(
      submission({ control_number: "00a-100x" }),
      adjudication({ control_number: "A100X" }),
    ),
  ).toEqual(["normalised 00a-100x"]);
});

test("2: a number cut off after 15 characters or more", async () => {
  const bill = submission({ control_number: "ABCDEFGH12345678901" });
  expect(await match(bill, adjudication({ control_number: "ABCDEFGH12345678" }))).toEqual([
    "prefix ABCDEFGH12345678901",
  ]);
  expect(
    await match(bill, adjudication({ control_number: "ABCDEFGH12345678", member_id: "M2" })),
  ).toEqual(["none ABCDEFGH12345678"]);
});

test("3: CLP07 known from a 277CA, an earlier CLP or REF*F8", async () => {
  const stray = adjudication({
    control_number: "LOST",
    member_id: "M2",
    payer_control_number: "ICN77",
  });
  expect(
    await match(submission(), acknowledgement({ payer_control_number: "ICN77" }), stray),
  ).toEqual(["payer_control_number A100"]);
  expect(
    await match(submission({ original_reference: "ICN77", frequency_code: "7" }), stray),
  ).toEqual(["payer_control_number A100"]);
  expect(
    await match(
      submission(),
      adjudication({ payer_control_number: "ICN77" }, { remittance: { paid_on: "2026-01-30" } }),
      stray,
    ),
  ).toEqual(["exact A100", "payer_control_number A100"]);
});

test("4: member, date and charge, if exactly one claim fits", async () => {
  const stray = adjudication({ control_number: "LOST", payer_control_number: null });
  expect(await match(submission(), stray)).toEqual(["member_date_charge A100"]);
  expect(await match(submission(), submission({ control_number: "B200" }), stray)).toEqual([
    "none LOST",
  ]);
});

test("5: remittances without a bill share a claim by account and days", async () => {
  expect(
    await match(
      adjudication(),
      adjudication({ status_code: "2" }, { remittance: { paid_on: "2026-03-01" } }),
      adjudication({ service_on: "2025-07-01" }),
    ),
  ).toEqual(["none A100", "none A100", "none A100"]);
  const db = await matched(
    adjudication(),
    adjudication({ status_code: "2" }),
    adjudication({ service_on: "2025-07-01" }),
  );
  expect(await select(db, "select origin, service_on from claim order by service_on")).toEqual([
    { origin: "remittance", service_on: "2025-07-01" },
    { origin: "remittance", service_on: "2026-01-05" },
  ]);
});

test("5: with neither an account nor a payer's number it is a claim of its own", async () => {
  const nameless = {
    control_number: null,
    payer_control_number: null,
    service_on: null,
    service_to: null,
  };
  const db = await matched(
    adjudication({ payer_control_number: null }),
    adjudication({ ...nameless, member_id: "M2" }),
    adjudication({ ...nameless, member_id: "M3" }),
    // an account of another CLP with the same number is its own
    adjudication({ control_number: "B200", payer_control_number: "ICN5" }),
    adjudication({ ...nameless, payer_control_number: "ICN5" }),
  );
  expect(
    await select(
      db,
      "select control_number, count(*)::integer as words from claim_adjudication join claim using (claim_id) group by all order by all",
    ),
  ).toEqual([
    { control_number: "A100", words: 1 },
    { control_number: "B200", words: 2 },
    { control_number: null, words: 2 },
  ]);
  expect(await select(db, "select count(*)::integer as claims from claim")).toEqual([
    { claims: 4 },
  ]);
});

test("a payer's number links other days only through REF*F8", async () => {
  const later = { control_number: "LOST", member_id: "M2", service_on: "2026-05-05" };
  const known = acknowledgement({ payer_control_number: "ICN77" });
  expect(
    await match(submission(), known, adjudication({ ...later, payer_control_number: "ICN77" })),
  ).toEqual(["none LOST"]);
  expect(
    await match(submission(), known, adjudication({ ...later, original_reference: "ICN77" })),
  ).toEqual(["payer_control_number A100"]);
});
