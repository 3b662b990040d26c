import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { insert, rowsOf } from "#test/etl/rows.ts";
import { decided, fill, listOf, openDeniedPractice } from "../worklist/denied-practice.ts";

let practice: DuckDBConnection;

/** Thirty decided denials of ACME, bundled: ten Mohs lines that paid, twenty office visits that did not; one visit is asked for. */
beforeEach(async () => {
  practice = await openDeniedPractice(decided("ACME", "bundle", 10, 20));
  await practice.run(
    "update service_line set family = 'mohs' where claim_id in (select claim_id from denial_recovery)",
  );
  await fill(practice, [
    {
      ...{ id: "c", payer: "ACME", rootCause: "bundle", daysAgo: 40 },
      ...{ deniedCents: 20_000, expectedCents: 10_000 },
    },
  ]);
});
afterEach(() => practice.closeSync());

async function chance() {
  const [row] = await listOf(practice);
  return row && [row.chance, row.chance_n, row.chance_low, row.chance_high];
}

it("goes from the planning share over the cause to the family, counting nothing twice", async () => {
  // Planned 0.40 as 20. Beside the visits, the cause: (10 + 8) / 30 = 0.6. Visits: (0 + 12) / 40 = 0.3. Beta(12, 28): 0.21 to 0.40.
  expect(await chance()).toEqual([0.3, 30, 0.21, 0.4]);
});

it("counts a bill that was denied again as a lost attempt, and asks for the next", async () => {
  await insert(
    practice,
    rowsOf("claim_submission", {
      ...{ submission_id: 7, claim_id: "c", position: 2, role: "resubmission", payer: "ACME" },
      ...{ sequence: 1, submitted_on: "2026-05-30" },
    }),
  );
  await practice.run("update denial set latest_on = date '2026-06-15' where claim_id = 'c'");
  // No second attempt is decided: the family's, of 21 lost: (0 + 20 × 0.6) / 41.
  expect((await chance())?.slice(0, 2)).toEqual([0.29, 31]);
});

it("begins anew from the day that was set, for that payer alone", async () => {
  const start = (payer: string, from_on: string) =>
    insert(practice, rowsOf("learning_start", { payer, from_on }));
  await start("BETA", "2026-02-01");
  await start("ACME", "2026-07-01");
  expect((await chance())?.slice(0, 2)).toEqual([0.3, 30]);
  await start("ACME", "2026-02-01");
  expect((await chance())?.slice(0, 2)).toEqual([0.4, 0]);
});
