import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDrill } from "#app/drill.ts";
import { drillOf } from "#app/routes/moved/drill-of.ts";
import { reasonsOf, told } from "#app/routes/moved/reasons.ts";
import { load } from "#etl/load.ts";
import { isoOf } from "#etl/simulate/calendar.ts";
import type { History } from "#etl/simulate/office.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { listMoved, totalOf } from "#queries/moved/list-moved.ts";
import { movedBys } from "#queries/moved/moved-rows.ts";
import { type MovedKpi, movedKpis } from "#queries/moved/read-cells.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addDays } from "#queries/period.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";

const folder = mkdtempSync(join(tmpdir(), "dermledger-moved-"));
let reader: Warehouse;
let history: History;

beforeAll(async () => {
  const files = join(folder, "files");
  const until = "2026-08-19";
  const { offices } = await simulate(files, { until, claims: 4800, months: 15, seed: 1 });
  const [office] = offices;
  if (!office) throw new Error("no practice");
  history = office.history;
  await load([files], { home: join(folder, "home"), now: new Date("2026-08-20T06:00:00Z") });
  reader = await openReader(join(folder, "home"));
}, 240_000);
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A period as known on its last day. */
const span = (from: string, to: string, filters: Partial<Filters> = {}): Filters => ({
  ...defaultFilters(to),
  from,
  to,
  ...filters,
});
const spring = (filters: Partial<Filters> = {}) => span("2026-04-01", "2026-06-30", filters);
const winter = (filters: Partial<Filters> = {}) => span("2026-01-01", "2026-03-31", filters);

async function kpiOf(kpi: MovedKpi, filters: Filters) {
  const found = (await reader.run(kpiSummary, filters)).find(({ name }) => name === kpi);
  if (!found) throw new Error(kpi);
  return found;
}

async function movedOf(
  kpi: MovedKpi,
  now: Filters,
  before: Filters,
  by = movedBys[0] as (typeof movedBys)[number],
) {
  const moved = await listMoved(reader, { kpi, now, before, by });
  if (!moved) throw new Error("nothing to compare");
  return moved;
}

const filters: Partial<Filters>[] = [
  {},
  { payer: ["BLUE HERON HEALTH PLAN"] },
  { cptFamily: ["em_est", "mohs"] },
];

describe.each(movedKpis)("%s", (kpi) => {
  it.each(filters)(
    "is kpi-summary's own figure, and all rows sum to its change: %o",
    async (filter) => {
      const [before, after] = await Promise.all([
        kpiOf(kpi, winter(filter)),
        kpiOf(kpi, spring(filter)),
      ]);
      for (const by of movedBys) {
        const moved = await movedOf(kpi, spring(filter), winter(filter), by);
        for (const [side, row] of [
          [moved.before, before] as const,
          [moved.after, after] as const,
        ]) {
          expect(side.value).toBeCloseTo(row.value ?? Number.NaN, 9);
          if (kpi === "cash") continue;
          expect(side.part).toBe(row.numerator);
          expect(side.whole).toBeCloseTo(row.denominator ?? Number.NaN, 6);
        }
        const change = (after.value ?? 0) - (before.value ?? 0);
        if (kpi === "cash") expect(totalOf(moved.rows).total).toBe(change);
        expect(Math.abs(totalOf(moved.rows).total - change)).toBeLessThan(1e-11);
        expect(Math.abs(totalOf(moved.effects).total - change)).toBeLessThan(1e-11);
      }
      const { effects } = await movedOf(kpi, spring(filter), winter(filter));
      const said = reasonsOf(kpi, effects).reduce((sum, { effect }) => sum + effect, 0);
      expect(said - totalOf(effects).total).toBeCloseTo(0, 6);
    },
  );

  it("moves by the opposite where the periods are swapped", async () => {
    const there = await movedOf(kpi, spring(), winter(), "all");
    const back = await movedOf(kpi, winter(), spring(), "all");
    expect(totalOf(back.rows).mix).toBeCloseTo(-totalOf(there.rows).mix, 9);
    expect(totalOf(back.rows).rate).toBeCloseTo(-totalOf(there.rows).rate, 9);
  });

  it.each(movedBys)("lists the claims of each row in either period, by %s", async (by) => {
    const [now, before] = [spring(), winter()];
    const { rows } = await movedOf(kpi, now, before, by);
    for (const [index, row] of rows.entries()) {
      // The largest, and some of the small.
      if (index > 5 && index % 23 !== 0) continue;
      for (const when of ["before", "after"] as const) {
        const drill = drillOf({ kpi, by, isAll: true }, { ...row, others: 0 }, when);
        if (!drill) continue;
        const search = new URLSearchParams(
          Object.entries(drill).filter(
            (pair): pair is [string, string] => typeof pair[1] === "string",
          ),
        );
        const asked = when === "after" ? now : before;
        const [totals] = await reader.run(claimsTotals, {
          ...asked,
          payer: search.getAll("payer"),
          ...parseDrill(search),
        });
        const { part, whole, claims } = row[when];
        const isShare = row.moved === "share";
        const name = JSON.stringify([when, row]);
        if (kpi === "initial_denial_rate")
          expect(totals?.claims, name).toBe(isShare ? whole : part);
        else expect(totals?.claims, name).toBe(claims);
        if (kpi === "days_in_ar" && !isShare) expect(totals?.open_cents, name).toBe(part);
        // By payer, what payers took from whole checks is in the row and of no claim.
        if (kpi === "cash" && (by === "all" || row.cause === "payer"))
          expect(totals?.cash_cents, name).toBe(part);
      }
    }
  });
});

describe("the planted stories come out on top", () => {
  const dayAt = (share: number) =>
    isoOf(history.firstDay + Math.round((history.lastDay - history.firstDay) * share));

  it("one payer's modifier-25 edit, mid-history: that payer, bundled", async () => {
    const begins = dayAt(0.55);
    const now = span(addDays(begins, 30), addDays(begins, 149));
    const before = span(addDays(begins, -110), addDays(begins, 9));
    const { rows } = await movedOf("initial_denial_rate", now, before);
    expect(rows[0]).toMatchObject({
      payer: "BLUE HERON HEALTH PLAN",
      cause: "bundle",
      moved: "own",
    });
    const byPayer = (await movedOf("initial_denial_rate", now, before, "payer")).rows;
    expect(byPayer[0]?.payer).toBe("BLUE HERON HEALTH PLAN");
  });

  it("one location's stale eligibility: eligibility, there", async () => {
    const [from, to] = history.staleEligibility.map(isoOf);
    if (!from || !to) throw new Error("no story");
    const now = span(addDays(from, 25), addDays(to, 15));
    const before = span(addDays(from, -100), addDays(from, 5));
    const { rows } = await movedOf("initial_denial_rate", now, before, "cause");
    expect(rows[0]).toMatchObject({ cause: "elig" });
    expect(rows[0]?.total).toBeGreaterThan(0);
  });

  it("a week without a clearinghouse: fewer claims paid three weeks on, not less a claim", async () => {
    const [from] = history.outage.map(isoOf);
    if (!from) throw new Error("no story");
    // Answers take some three weeks: the days on which those to the week's bills would have come, and as many before.
    const now = span(addDays(from, 16), addDays(from, 22));
    const before = span(addDays(from, 2), addDays(from, 8));
    const moved = await movedOf("cash", now, before, "cause");
    expect(moved.rows[0]).toMatchObject({ cause: "payer" });
    expect(moved.rows[0]?.mix).toBeLessThan(0);
    const change = (moved.after.value ?? 0) - (moved.before.value ?? 0);
    expect(told(reasonsOf("cash", moved.effects), change).because[0]?.words).toMatch(
      /fewer claims/,
    );
  });
});
