import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { claimQueues } from "#queries/worklist/claim-queues.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { payersUntold } from "#queries/worklist/payers-untold.ts";
import { worklistClaims } from "#queries/worklist/worklist-claims.ts";
import { claimFile, receiptFile, remittanceFile } from "#test/etl/x12-files.ts";
import { otherDays, queueEdges } from "./queue-edges.ts";
import { queueStories } from "./queue-stories.ts";

/** A Tuesday. */
const asOf = "2026-06-30";
const stories = [...queueStories, ...queueEdges];
let root: string;
let reader: Warehouse;
let rows: Awaited<ReturnType<typeof listWorklist>>;
const rowOf = (control: string) => rows.find((row) => row.control_number === control);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "dermledger-queues-"));
  const files = {
    "claims.837": claimFile(stories.flatMap(({ bills }) => bills)),
    "answers.835": remittanceFile(stories.flatMap(({ payments }) => payments ?? [])),
    "receipts.277": receiptFile(stories.flatMap(({ receipts }) => receipts ?? [])),
    "books.csv": [
      "Date,Claim,Type,Amount,Party",
      "2026-05-04,P1,patient_payment,0.01,",
      ...stories.flatMap(({ transactions }) => transactions ?? []),
      "",
    ].join("\n"),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  const home = join(root, "home");
  const paths = Object.keys(files).map((name) => join(root, name));
  const results = await load(paths, { home, now: new Date("2026-07-01T12:00:00Z") });
  expect(results.map(({ status }) => status)).toEqual(results.map(() => "loaded"));
  reader = await openReader(home);
  rows = await listWorklist(reader, defaultFilters(asOf));
});
afterAll(async () => {
  await reader.close();
  await rm(root, { recursive: true, force: true });
});

describe("what the files of a story put on the worklist", () => {
  it.each(stories)("$name", ({ expected }) => {
    const found = Object.keys(expected).map((control) => [control, rowOf(control)?.queue ?? null]);
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

it.each(otherDays)("%s: on %s, %s", async (_, day, control, queue) => {
  const then = await listWorklist(reader, defaultFilters(day));
  expect(then.find((row) => row.control_number === control)?.queue ?? null).toBe(queue);
});

it("puts a claim into one queue alone where the answer to it is another queue's", () => {
  const queuesOf = (control: string) => rowOf(control)?.queues;
  expect(queuesOf("A7")).toEqual(["unexplained"]);
  expect(queuesOf("F6")).toEqual(["denied"]);
  expect(queuesOf("P6")).toEqual(["denied"]);
  expect(queuesOf("P7")).toEqual(["credit_duplicate"]);
  expect(queuesOf("V3")).toEqual(["credit_duplicate"]);
  expect(queuesOf("V6")).toEqual(["overpayment_60_day", "credit_other"]);
  expect(rowOf("K4")?.at_stake_cents).toBe(6_000);
});

it("tells of one claim the queues that the list has it in, denials aside, and of others none", async () => {
  const all = await reader.run(claims, { ...defaultFilters(asOf), ...noDrill });
  const told = await Promise.all(
    all.map(async ({ claim_id, control_number }) => {
      const queues = await reader.run(claimQueues, { claimId: claim_id, asOf });
      return [control_number, queues.map(({ queue }) => queue).sort()];
    }),
  );
  const listed = all.map(({ control_number }) => [
    control_number,
    (rowOf(String(control_number))?.queues ?? []).filter((queue) => queue !== "denied").sort(),
  ]);
  expect(told).toEqual(listed);
  const rowsOfAll = await worklistClaims(reader, defaultFilters(asOf));
  for (const { queues, queue, why, whys } of rowsOfAll) {
    expect(whys.length).toBe(queues.length > 1 ? queues.length : 0);
    // The clock is put to the sentence of the row alone.
    if (whys.length > 0) expect(why.startsWith(whys[queues.indexOf(queue)] ?? "–")).toBe(true);
  }
  expect(told.filter(([, queues]) => queues?.length).length).toBeGreaterThan(15);
});

it("names the payers of whom receipts or answers were never loaded, with what they owe", async () => {
  const untold = await reader.run(payersUntold, defaultFilters(asOf));
  const of = (name: string) => untold.find(({ payer }) => payer === name);
  // A4 whole, and the share of F5 that was forwarded to it.
  expect(of("MUTE PLAN")).toMatchObject({
    ...{ claims: 2, open_cents: 22_000, has_receipts: false, has_remittances: false },
  });
  expect(of("ACME")).toMatchObject({ has_receipts: false, has_remittances: true });
  expect(of("LATE PLAN")).toMatchObject({ has_receipts: true, has_remittances: false });
  expect(of("HEARD PLAN")).toBeUndefined();
});

it("says why in words, with amounts and days", () => {
  expect(rowOf("A1")?.why).toBe(
    "$200.00 sent to HEARD PLAN on Jun 25, 2026, 5 days ago, and no receipt (999, 277CA) for it; receipts are loaded up to Jun 26, 2026",
  );
  expect(rowOf("F1")?.why).toBe(
    "ACME forwarded $20.00 to NEXT PLAN on May 31, 2026; no answer for 30 days",
  );
  expect(rowOf("K1")?.why).toBe(
    "ACME kept $100.00 from its payment of Jun 10, 2026 for this claim (WO) and sent no reversal",
  );
  expect([rowOf("K1")?.at_stake_cents, rowOf("K1")?.expected_cents]).toEqual([10_000, 10_000]);
  expect(rowOf("Y-TWO")?.why).toBe(
    "11102 of May 4, 2026, $200.00, is charged on claim X-ONE too: same clinician and units, no modifier that says it was done twice",
  );
  expect([rowOf("V1")?.queues, rowOf("V1")?.at_stake_cents, rowOf("V1")?.expected_cents]).toEqual([
    ["overpayment_60_day", "credit_duplicate"],
    10_000,
    0,
  ]);
  expect(rowOf("V1")?.why).toBe(
    "MEDICARE paid the same $100.00 on May 20, 2026 and Jun 2, 2026; $100.00 too much stands; not marked identified yet: 60 days run from the day it is",
  );
});
