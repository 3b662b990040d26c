import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { claimFile, receiptFile, remittanceFile } from "#test/etl/x12-files.ts";
import { stories } from "./stories.ts";

const asOf = "2026-06-30";
const fees = ["99212,100", "99211,40", "11102,100", "17000,60", "17003,50"].map((row) => {
  const [code, dollars] = row.split(",");
  return `ACME,${code},${Number(dollars) * 100}`;
});
let root: string;
let reader: Warehouse;
/** Claim ids by control number. */
let claimIds: ReadonlyMap<string | null, string>;
let rows: Awaited<ReturnType<typeof ask>>;

const ask = (warehouse: Warehouse) => listWorklist(warehouse, defaultFilters(asOf));
const rowOf = (control: string) => rows.find((row) => row.control_number === control);

/** The queue of a claim: its own item's, or that of the batch it is in. */
function queueOf(control: string): string | null {
  const claimId = claimIds.get(control);
  return (
    rows.find((row) => claimId !== undefined && row.claim_ids.includes(claimId))?.queue ?? null
  );
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dermledger-worklist-"));
  const home = join(root, "home");
  await mkdir(join(home, "settings"), { recursive: true });
  await writeFile(
    join(home, "settings", "expected-fee.csv"),
    ["payer,code,allowed_cents", ...fees, "CAP PLAN,99212,10000", ""].join("\n"),
  );
  await writeFile(
    join(home, "settings", "payer-setting.csv"),
    "payer,class,is_capitated\nCAP PLAN,commercial,true\n",
  );
  const files = {
    "claims.837": claimFile(stories.flatMap(({ bills }) => bills)),
    "answers.835": remittanceFile(stories.flatMap(({ payments }) => payments ?? [])),
    "receipts.277": receiptFile(stories.flatMap(({ receipts }) => receipts ?? [])),
    "books.csv": [
      "Date,Claim,Type,Amount,Party",
      ...stories.flatMap(({ transactions }) => transactions ?? []),
      "",
    ].join("\n"),
  };
  const denials = stories.flatMap((story) => story.denials ?? []);
  Object.assign(files, {
    "denials.csv": ["Denial Date,Claim,Denial Code,Amount,Payer,CPT", ...denials, ""].join("\n"),
  });
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  const paths = Object.keys(files).map((name) => join(root, name));
  const results = await load(paths, { home, now: new Date("2026-07-01T12:00:00Z") });
  expect(results.map(({ status }) => status)).toEqual(results.map(() => "loaded"));
  reader = await openReader(home);
  const everything = { ...defaultFilters(asOf), ...noDrill };
  const all = await reader.run(claims, everything);
  claimIds = new Map(all.map(({ control_number, claim_id }) => [control_number, claim_id]));
  rows = await ask(reader);
});
afterAll(async () => {
  await reader.close();
  await rm(root, { recursive: true, force: true });
});

describe("what the files of a story put on the worklist", () => {
  it.each(stories)("$name", ({ expected }) => {
    const found = Object.keys(expected).map((control) => [control, queueOf(control)]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

it("lists nothing that no story puts there", () => {
  const told = stories.flatMap(({ expected }) =>
    Object.entries(expected).flatMap(([control, queue]) => (queue === null ? [] : [control])),
  );
  const strange = rows.filter(({ control_number }) => !told.includes(String(control_number)));
  expect(strange.map(({ control_number, why }) => [control_number, why])).toEqual([]);
});

it("makes one item of a batch refused whole, with its claims and their money", () => {
  const batch = rows.find(({ claims }) => claims > 1);
  expect(batch?.item_id).toMatch(/^batch:\d+$/);
  expect([batch?.control_number, batch?.claims, batch?.claim_ids.length]).toEqual(["B2", 3, 3]);
  expect(batch?.at_stake_cents).toBe(70_000);
  expect(batch?.reason).toMatch(
    /^\$[\d.]+ recoverable × 85 % \(planning share\) − \$3\.50 for the touch/,
  );
  for (const row of rows) {
    const worth = Math.max(0, row.expected_cents * row.chance - row.cost_of_touch_cents) / 100;
    expect(row.priority).toBeCloseTo((worth * row.urgency) / row.minutes, 9);
  }
  expect(batch?.why).toBe(
    "3 claims together: the clearinghouse refused it on May 7, 2026 (A3:23), not sent again",
  );
});

it("says what is wrong in words, with the money that the row has", () => {
  expect(rowOf("D1")?.why).toBe(
    "ACME denied $200.00 on May 20, 2026: counted inside another service (CO-97)",
  );
  expect(rowOf("D1")?.at_stake_cents).toBe(20_000);
  expect(rowOf("D7")?.why).toBe(rowOf("D1")?.why);
  expect(rowOf("D5")?.why).toBe(
    "ACME denied $90.00 on May 20, 2026: counted inside another service (CO-97)",
  );
  expect([rowOf("D9")?.at_stake_cents, rowOf("D9")?.queues]).toEqual([6_000, ["underpaid"]]);
  expect([rowOf("D10")?.at_stake_cents, rowOf("D10")?.expected_cents]).toEqual([15_000, 10_000]);
  expect([rowOf("D11")?.at_stake_cents, rowOf("D11")?.expected_cents]).toEqual([8_000, 8_000]);
  expect([rowOf("D10")?.queues, rowOf("D11")?.queues]).toEqual([
    ["denied", "underpaid"],
    ["underpaid", "denied"],
  ]);
  expect([rowOf("D7")?.at_stake_cents, rowOf("D7")?.due_on]).toEqual([20_000, "2026-11-16"]);
  expect(rowOf("U1")?.why).toBe(
    "ACME allowed $80.00 on May 20, 2026 where $100.00 was expected for 99212 (your expected fee)",
  );
  expect([rowOf("U1")?.at_stake_cents, rowOf("U1")?.expected_cents]).toEqual([2_000, 2_000]);
  expect(rowOf("MEDLOW")?.why).toBe(
    "MED PLAN allowed $70.00 on May 20, 2026 where $120.00 was expected for 99214 (what it usually allows, n 20)",
  );
  expect(rowOf("N1")?.why).toBe(
    "no answer from FAST PLAN for 11 days; 85 % of its answers take 10 (n 32)",
  );
  expect(rowOf("S1")?.why).toBe(
    "ACME left $20.00 on May 20, 2026; NEXT PLAN, next in line, was not billed and nothing was forwarded",
  );
  expect(rowOf("C1")?.why).toBe("the patient paid $30.00 beyond their part");
  expect(rowOf("C3")?.why).toBe(
    "ACME paid the same $80.00 on May 20, 2026 and Jun 2, 2026; $80.00 too much stands",
  );
  expect(rowOf("N4")?.why).toMatch(/ for 14 days; 85 % of its answers take 13 \(n 40\)$/);
  expect(rowOf("N6")?.why).toMatch(
    / for 15 days; 85 % of all commercial answers take 14 \(n \d+\)$/,
  );
  expect(rowOf("O1")?.why).toBe(
    "ACME answered on May 20, 2026 and left $60.00 neither paid, denied, written off nor passed on",
  );
  expect(rowOf("O2")?.why).toBe(
    "ACME left $20.00 on May 20, 2026 that the patient does not owe (QMB)",
  );
  // Filing, from the day of service: 180 days after May 4.
  expect([rowOf("O3")?.due_kind, rowOf("O3")?.due_on]).toEqual(["original", "2026-10-31"]);
  expect(rowOf("C5")?.why).toBe(
    "ACME and SECOND PLAN together paid $10.00 more than the claim leaves",
  );
  expect([rowOf("C6")?.why, rowOf("C6")?.reason]).toEqual([
    "$20.00 more was written off than insurance owed",
    "$20.00 to set right: brings no money, so by amount",
  ]);
  expect(rowOf("C7")?.why).toBe(
    "the claim was voided on Jun 1, 2026; $40.00 of the patient still stands on it",
  );
  expect(rowOf("C4")?.why).toMatch(/^ACME and OTHER PLAN both paid as first payer: \$/);
});

it("gives one claim's item alone", async () => {
  const claimId = String(rowOf("D1")?.claim_id);
  const [own, ...others] = await listWorklist(reader, { ...defaultFilters(asOf), claimId });
  expect(others).toEqual([]);
  expect(own).toEqual(rowOf("D1"));
});
