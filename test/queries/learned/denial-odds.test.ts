import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { insert, rowsOf } from "#test/etl/rows.ts";
import {
  type Denied,
  decided,
  fill,
  listOf,
  openDeniedPractice,
} from "../worklist/denied-practice.ts";

let practice: DuckDBConnection;

/**
 * Thirty denials of ACME, bundled, all decided after 45 days: ten Mohs lines that paid, twenty office visits that did not; one visit,
 * denied 40 days ago, is asked for.
 */
beforeEach(async () => {
  practice = await openDeniedPractice(decided("ACME", "bundle", 10, 20));
  await practice.run(
    "update service_line set family = 'mohs' where claim_id in (select claim_id from denial_recovery)",
  );
  await ask({});
});
afterEach(() => practice.closeSync());

const ask = (changed: Partial<Denied>) =>
  fill(practice, [
    {
      ...{ id: "c", payer: "ACME", rootCause: "bundle", daysAgo: 40 },
      ...{ deniedCents: 20_000, expectedCents: 10_000, ...changed },
    },
  ]);

async function chance() {
  const [row] = await listOf(practice);
  return row && [row.chance, row.chance_n, row.chance_low, row.chance_high];
}

it("goes from the planning share over the cause and the payer to the family, counting nothing twice", async () => {
  // Planned 0.40 as 20. Beside the visits, ACME: (10 + 8) / 30 = 0.6. Visits: (0 + 12) / 40 = 0.3. Beta(12, 28): 0.21 to 0.40.
  expect(await chance()).toEqual([0.3, 30, 0.21, 0.4]);
});

it("asks the root cause at other payers where this one has decided nothing", async () => {
  await ask({ payer: "BETA" });
  // (10 + 8) / 50
  expect((await chance())?.slice(0, 2)).toEqual([0.36, 30]);
});

it("scales the planning share by how other root causes of that age held beside theirs", async () => {
  const other = await openDeniedPractice(decided("BETA", "coding", 0, 20));
  await fill(other, [
    {
      ...{ id: "c", payer: "ACME", rootCause: "bundle", daysAgo: 40 },
      ...{ deniedCents: 20_000, expectedCents: 10_000 },
    },
  ]);
  const [row] = await listOf(other);
  other.closeSync();
  // 14 of 20 were planned, none came: 0.40 × 20 / (14 + 20).
  expect([row?.chance, row?.chance_n, row?.chance_prior]).toEqual([0.24, 0, 0.4]);
});

it("holds a denial against those that were open as long: none of 70 days was", async () => {
  await ask({ daysAgo: 70 });
  expect((await chance())?.slice(0, 2)).toEqual([0.4, 0]);
});

it("tells attempts apart: five visits sent again and refused within thirty days were paid in the end", async () => {
  const sent = (submission_id: number, claim_id: string, submitted_on: string) =>
    insert(
      practice,
      rowsOf("claim_submission", {
        ...{ submission_id, claim_id, position: 2, role: "resubmission", payer: "ACME" },
        ...{ sequence: 1, submitted_on },
      }),
    );
  for (const at of [25, 26, 27, 28, 29]) {
    const id = `old-ACME-bundle-${at}`;
    await sent(at, id, "2026-01-20");
    await practice.run(`update denial set latest_on = date '2026-02-05' where claim_id = '${id}';
      insert into denial_recovery values ('${id}', 1, 'ACME', date '2026-01-15', date '2026-03-01', 5000)`);
  }
  // ACME beside visits 0.6 as before. First attempt: beside it (5 + 12) / 25 = 0.68, then (0 + 13.6) / 35.
  expect((await chance())?.slice(0, 2)).toEqual([0.39, 30]);
  // Second: (0 + 12) / 35 = 0.343, then (5 + 6.86) / 25.
  await sent(7, "c", "2026-05-30");
  await practice.run("update denial set latest_on = date '2026-06-15' where claim_id = 'c'");
  expect((await chance())?.slice(0, 2)).toEqual([0.47, 30]);
});

it("takes a denial that was said again without a bill, as after an appeal, for a second attempt", async () => {
  await practice.run("update denial set latest_on = date '2026-06-15' where claim_id = 'c'");
  // No second attempt is decided: the family's, (0 + 12) / 40, as the first; that it stands on none its spread tells, Beta(6, 14).
  expect(await chance()).toEqual([0.3, 30, 0.18, 0.44]);
});

it("begins anew from the day that was set, for that payer alone; denials open before it stay on the list", async () => {
  const start = (payer: string, from_on: string) =>
    insert(practice, rowsOf("learning_start", { payer, from_on }));
  await start("BETA", "2026-02-01");
  await start("ACME", "2026-07-01");
  expect((await chance())?.slice(0, 2)).toEqual([0.3, 30]);
  await start("ACME", "2026-06-01");
  expect((await chance())?.slice(0, 2)).toEqual([0.4, 0]);
});
