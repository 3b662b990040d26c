import { expect, test } from "vitest";
import { acknowledgement, denialRow, type Rows, rowsOf, select, submission } from "../rows.ts";
import { matched } from "./publish-match.ts";

/** "acknowledged accepted/by rejected/by category" of each submission by day. */
async function verdicts(...rows: readonly Rows[]): Promise<string[]> {
  const db = await matched(...rows);
  const told = await select(db, "from claim_submission order by submitted_on, submission_id");
  return told.map((row) =>
    [
      row.acknowledged_on,
      row.accepted_on,
      row.accepted_by,
      row.rejected_on,
      row.rejected_by,
      row.reject_category,
    ]
      .map((cell) => (cell === null ? "–" : String(cell).replace("2026-", "")))
      .join(" "),
  );
}

const on = (day: string) => ({ acknowledged_on: day, status_on: day });
const clearinghouse = { source_entity: "AY" };
const receipt = { category_code: "A1", action_code: null };
const refusal = { category_code: "A7", action_code: "U", status_code: "164" };

test("WQ or A2 accepts; A1 without it is a receipt", async () => {
  expect(await verdicts(submission(), acknowledgement({ category_code: "A1" }))).toEqual([
    "01-12 01-12 payer – – –",
  ]);
  expect(await verdicts(submission(), acknowledgement({ action_code: null }))).toEqual([
    "01-12 01-12 payer – – –",
  ]);
  expect(await verdicts(submission(), acknowledgement(receipt))).toEqual(["01-12 – – – – –"]);
  expect(await verdicts(submission())).toEqual(["– – – – – –"]);
});

test("the farthest source loaded decides, from the day one first accepted", async () => {
  const near = acknowledgement({ ...clearinghouse, ...on("2026-01-11") });
  expect(await verdicts(submission(), near)).toEqual(["01-11 01-11 clearinghouse – – –"]);
  expect(await verdicts(submission(), near, acknowledgement())).toEqual([
    "01-11 01-11 payer – – –",
  ]);
  expect(await verdicts(submission(), near, acknowledgement(receipt))).toEqual(["01-11 – – – – –"]);
});

test("a rejection stands, whatever is accepted later", async () => {
  expect(
    await verdicts(submission(), acknowledgement(refusal), acknowledgement(on("2026-01-20"))),
  ).toEqual(["01-12 – – 01-12 payer A7"]);
  expect(
    await verdicts(
      submission(),
      acknowledgement({ ...refusal, action_code: null, ...clearinghouse }),
    ),
  ).toEqual(["01-12 – – 01-12 clearinghouse A7"]);
});

test("what was accepted before a rejection was accepted until then", async () => {
  const near = acknowledgement({ ...clearinghouse, ...on("2026-01-11") });
  expect(await verdicts(submission(), near, acknowledgement(refusal))).toEqual([
    "01-11 01-11 clearinghouse 01-12 payer A7",
  ]);
});

test("BHT03 tells which bill is meant, else the latest before the acknowledgement", async () => {
  const bills = [submission(), submission({ submitted_on: "2026-01-20", batch_reference: "B2" })];
  expect(await verdicts(...bills, acknowledgement({ ...refusal, ...on("2026-01-25") }))).toEqual([
    "01-25 – – 01-25 payer A7",
    "– – – – – –",
  ]);
  const unsaid = { ...refusal, batch_reference: null };
  expect(await verdicts(...bills, acknowledgement({ ...unsaid, ...on("2026-01-25") }))).toEqual([
    "– – – – – –",
    "01-25 – – 01-25 payer A7",
  ]);
  expect(await verdicts(...bills, acknowledgement({ ...unsaid, ...on("2026-01-15") }))).toEqual([
    "01-15 – – 01-15 payer A7",
    "– – – – – –",
  ]);
});

test("a rejected batch or provider takes all its claims along", async () => {
  const bills = [
    submission(),
    submission({ control_number: "B2", submitted_on: "2026-01-10", practice_npi: "1000000046" }),
    submission({ control_number: "C3", submitted_on: "2026-01-11", batch_reference: "B2" }),
  ];
  const batch = acknowledgement({
    ...refusal,
    level: "batch",
    control_number: null,
    practice_npi: null,
    ...clearinghouse,
  });
  const hit = (rows: readonly string[]) => rows.filter((row) => row.includes("A7")).length;
  expect(hit(await verdicts(...bills, batch))).toBe(2);
  const provider = acknowledgement({ ...refusal, level: "provider", control_number: null });
  expect(hit(await verdicts(...bills, provider))).toBe(1);
});

test("999: by GS06 and ST02; R rejects, A and E only acknowledge", async () => {
  const bills = [
    submission({}, { set: { group_control: "7", st_control: "0001", group_on: "2026-01-10" } }),
    submission(
      { control_number: "B2", submitted_on: "2026-01-11" },
      { set: { group_control: "8", st_control: "0001", group_on: "2026-01-11" } },
    ),
  ];
  const verdict = (verdict_code: string, fields = {}) =>
    acknowledgement({
      kind: "999",
      level: "set",
      source_entity: null,
      control_number: null,
      category_code: null,
      action_code: null,
      group_control: "0007",
      st_control: "0001",
      verdict_code,
      ...fields,
    });
  expect(await verdicts(...bills, verdict("R"))).toEqual(["01-12 – – 01-12 999 R", "– – – – – –"]);
  expect(await verdicts(...bills, verdict("E"))).toEqual(["01-12 – – – – –", "– – – – – –"]);
  expect(
    await verdicts(
      ...bills,
      verdict("R", { level: "group", st_control: null, group_control: "8" }),
    ),
  ).toEqual(["– – – – – –", "01-12 – – 01-12 999 R"]);
});

test("999: a group number is only a sender's own", async () => {
  const set = { group_control: "7", st_control: "0001", group_on: "2026-01-10" };
  const bills = [
    submission({}, { set: { ...set, sender: "EAST" } }),
    submission(
      { control_number: "B2", submitted_on: "2026-01-11" },
      { set: { ...set, transaction_id: 5n, sender: "WEST" } },
    ),
  ];
  const answer = acknowledgement({
    kind: "999",
    level: "set",
    source_entity: null,
    control_number: null,
    category_code: null,
    action_code: null,
    group_control: "7",
    st_control: "0001",
    verdict_code: "R",
  });
  const envelope = rowsOf("transaction_set", {
    transaction_id: answer.id,
    file_id: 1,
    segment_no: 3,
    last_segment_no: 9,
    set_code: "999",
    receiver: "EAST",
  });
  expect(await verdicts(...bills, answer, envelope)).toEqual([
    "01-12 – – 01-12 999 R",
    "– – – – – –",
  ]);
});

test("a rejection row of a denial export counts", async () => {
  const row = denialRow({
    is_rejection: true,
    category_code: "A3",
    group_code: null,
    carc: null,
    denied_on: "2026-01-13",
  });
  expect(await verdicts(submission(), row)).toEqual(["01-13 – – 01-13 denial export A3"]);
  expect(await verdicts(submission(), denialRow())).toEqual(["– – – – – –"]);
});
