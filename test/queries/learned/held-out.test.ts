import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultFilters } from "#queries/filters.ts";
import { allowedBackTest } from "#queries/learned/allowed-back-test.ts";
import { chanceByMonth, judged } from "#queries/learned/chance-by-month.ts";
import { chanceJudgements } from "#queries/learned/chance-judgements.ts";
import { claimChances } from "#queries/learned/claim-chances.ts";
import { query } from "#queries/query.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { worklistClaims } from "#queries/worklist/worklist-claims.ts";
import { simulatedHome } from "#test/simulated-home.ts";

const folder = mkdtempSync(join(tmpdir(), "dermledger-learned-"));
const asOf = "2026-08-19";
let grown: Warehouse;
let young: Warehouse;

beforeAll(async () => {
  await simulatedHome("grown", join(folder, "grown"));
  await simulatedHome("young", join(folder, "young"));
  grown = await openReader(process.env.LEARNED_HOME ?? join(folder, "grown"));
  young = await openReader(join(folder, "young"));
}, 300_000);
afterAll(async () => {
  await grown.close();
  await young.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("on months that nothing was learned from", () => {
  it("the learned chance has a better Brier score than the planning shares", async () => {
    const all = judged(
      (await chanceByMonth(grown, defaultFilters(asOf))).flatMap(({ rows }) => rows),
    );
    expect(all.decided).toBeGreaterThan(100);
    expect(all.brier).toBeLessThan(Number(all.priorBrier));
  });

  it("the expected amount is nearer to what was allowed than the charge ratio and Medicare's fee", async () => {
    const months = await grown.run(allowedBackTest, defaultFilters(asOf));
    expect(months.length).toBeGreaterThan(11);
    const mean = (
      of: (month: (typeof months)[number]) => number | null,
      n: "lines" | "usual_lines" | "medicare_lines",
    ) =>
      months.reduce((sum, month) => sum + Number(of(month)) * month[n], 0) /
      months.reduce((sum, month) => sum + month[n], 0);
    const expected = mean((month) => month.expected_mean_cents, "lines");
    expect(expected).toBeLessThan(mean((month) => month.usual_mean_cents, "usual_lines"));
    expect(expected).toBeLessThan(mean((month) => month.medicare_mean_cents, "medicare_lines"));
    for (const month of months)
      expect(month.expected_error_cents).toBeLessThan(Number(month.usual_error_cents));
  });
});

it("each figure is the denials that it leads to", async () => {
  const [month] = (await chanceByMonth(grown, defaultFilters(asOf))).slice(5);
  const asked = { ...defaultFilters(asOf), asOf: String(month?.on), knownOn: asOf };
  for (let step = 0; step < 10; step += 1) {
    const told = judged((month?.rows ?? []).filter((row) => row.step === step));
    const rowsOf = (result: string) => grown.run(chanceJudgements, { ...asked, step, result });
    expect(await rowsOf("decided")).toHaveLength(told.decided);
    expect(await rowsOf("paid")).toHaveLength(told.won);
    expect(await rowsOf("not decided")).toHaveLength(told.pending);
  }
});

it("a claim's page and the worklist tell one chance", async () => {
  const listed = (await worklistClaims(grown, defaultFilters(asOf))).filter(
    ({ queue, queues }) => queue === "denied" && queues.length === 1,
  );
  const told = await Promise.all(
    listed.map(async (claim) => [claim, await claimChances(grown, claim.claim_id, asOf)] as const),
  );
  const single = told.filter(([, chances]) => chances.length === 1);
  expect(single.length).toBeGreaterThan(3);
  for (const [claim, [one]] of single)
    expect([claim.claim_id, claim.chance, claim.chance_n]).toEqual([
      ...[claim.claim_id, expect.closeTo(Number(one?.chance), 2), one?.decided],
    ]);
});

it("with little data both stay where they begin: at the planning share, and at Medicare's fee", async () => {
  const early = await chanceByMonth(young, defaultFilters("2026-04-30"));
  const rows = early.flatMap(({ rows }) => rows);
  expect(Math.abs(judged(rows).predicted - judged(rows).planned)).toBeLessThan(1);
  const basis = query({
    ...allowedBackTest,
    name: "bases",
    sql: `select e.basis::varchar as basis, count(*)::integer as lines
      from line_expected e join claim c using (claim_id)
      where c.first_submitted_on < date '2026-03-01' group by e.basis`,
    params: {},
    columns: { basis: "VARCHAR", lines: "INTEGER" },
  });
  const bases = (await young.run(basis, {})).map((row) => row.basis);
  expect(bases.sort()).toEqual(["medicare", "national"]);
});
