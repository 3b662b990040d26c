import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertLink } from "#app/alerts/alert-link.ts";
import { parseDrill } from "#app/drill.ts";
import { parseView } from "#app/filters.ts";
import { load } from "#etl/load.ts";
import { dayOf, isoOf } from "#etl/simulate/calendar.ts";
import type { History } from "#etl/simulate/office.ts";
import { PAYERS } from "#etl/simulate/practice/payers.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { alertMonths } from "#queries/alerts/alert-months.ts";
import type { AlertRule } from "#queries/alerts/rules.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { defaultFilters } from "#queries/filters.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { monthEnd } from "#queries/period.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { type Raised, replay } from "./replay.ts";

/** The column of a list's totals that an alert's money is; null: it tells other money, or none. */
function moneyOf(rule: AlertRule) {
  if (["rejections", "unacknowledged", "payer_silent"].includes(rule)) return "charge_cents";
  return rule === "remittances_stop" ? "insurance_cents" : null;
}

const until = "2026-11-20";
/** Stories need rates to be seen in: some 40 visits a working day, as the practice of the demo has. */
const size = { claims: 20_000, months: 24, seed: 1, until };

describe("two years of a practice with three planted stories, looked at every four days", () => {
  let folder: string;
  let warehouse: Warehouse;
  let history: History;
  let locations: readonly { npi: string; staleEligibility: boolean }[];
  let raised: Raised[];
  let told: Raised[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "alerts-noise-"));
    const { offices } = await simulate(join(folder, "files"), size);
    const [office] = offices;
    if (!office) throw new Error("no practice");
    history = office.history;
    locations = office.practice.locations;
    const home = join(folder, "home");
    await load([join(folder, "files")], { home, now: new Date(`${until}T20:00:00Z`) });
    warehouse = await openReader(home, { timeLimitSeconds: 240 });
    told = await replay(warehouse, { from: "2025-05-20", to: until, stepDays: 4 });
    raised = told.filter(({ kind }) => kind === "raised");
  }, 600_000);
  afterAll(async () => {
    await warehouse?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const within = (day: string, from: number, to: number) => dayOf(day) >= from && dayOf(day) <= to;

  it("finds the payer's edit, by payer and code", () => {
    const payer = PAYERS.find(({ modifier25EditFrom }) => modifier25EditFrom !== undefined);
    const start =
      history.firstDay + (history.lastDay - history.firstDay) * (payer?.modifier25EditFrom ?? 0);
    const found = raised.filter(
      ({ signal }) =>
        signal.rule === "denials_at_payer" &&
        signal.payer === payer?.name &&
        signal.code === "CO-97",
    );
    expect(found).toHaveLength(1);
    expect(within(found[0]?.onDay ?? "", start, start + 150)).toBe(true);
  });

  it("finds the location with the old list of eligibility, and no other", () => {
    const [from, to] = history.staleEligibility;
    const found = raised.filter(({ signal }) => signal.rule === "denials_at_location");
    expect(found.map(({ signal }) => signal.locationId)).toEqual(
      locations.flatMap(({ npi, staleEligibility }) => (staleEligibility ? [npi] : [])),
    );
    expect(found[0]?.signal.rootCause).toBe("elig");
    expect(within(found[0]?.onDay ?? "", from, to)).toBe(true);
  });

  it("finds the week in which the clearinghouse was out, and no other", () => {
    const [from, to] = history.outage;
    const found = raised.filter(({ signal }) => signal.rule === "nothing_sent");
    expect(found).toHaveLength(1);
    expect(within(found[0]?.onDay ?? "", from, to + 7)).toBe(true);
  });

  it("finds the batches that were refused whole", () => {
    const days = [...history.badBatches.keys()].filter((day) => day >= dayOf("2025-05-20"));
    const found = raised.filter(
      ({ signal }) => signal.rule === "rejections" && (signal.usual ?? 0) < 60,
    );
    for (const day of days)
      expect(
        found.some(({ onDay }) => within(onDay, day, day + 10)),
        isoOf(day),
      ).toBe(true);
  });

  it("tells at most a handful a month beside them, and nothing twice", () => {
    const byMonth = new Map<string, number>();
    for (const { onDay } of raised)
      byMonth.set(onDay.slice(0, 7), (byMonth.get(onDay.slice(0, 7)) ?? 0) + 1);
    expect(Math.max(...byMonth.values())).toBeLessThanOrEqual(5);
    // Eighteen months.
    expect(raised.length).toBeLessThanOrEqual(36);
    expect(new Set(raised.map(({ key }) => key)).size).toBe(raised.length);
    // Before the stories begin there is little to tell.
    const quiet = raised.filter(({ onDay }) => onDay < "2025-11-01");
    expect(quiet.length).toBeLessThanOrEqual(8);
  });

  it("tells as many claims and as much money as its link lists", async () => {
    const checked = new Set<string>();
    for (const { signal, onDay, key } of raised) {
      const { path } = alertLink({ ...signal, key, onDay, leftOn: null }, true);
      const url = new URL(path, "http://localhost");
      const { compare: _, ...filters } = parseView(url.searchParams, onDay);
      const where = `${key}: ${path}`;
      if (signal.rule === "deadlines") {
        const dueDays = Number(url.searchParams.get("due"));
        const items = await listWorklist(warehouse, { ...filters, dueDays });
        const listed = new Set(items.flatMap(({ claim_ids }) => claim_ids)).size;
        expect([where, listed]).toEqual([where, signal.value]);
        checked.add(signal.rule);
        continue;
      }
      const asked = { ...filters, ...parseDrill(url.searchParams) };
      const [totals] = await warehouse.run(claimsTotals, asked);
      if (signal.kpi !== null) {
        expect(totals?.claims, where).toBeGreaterThan(0);
        continue;
      }
      const claims = signal.rule === "remittances_stop" ? signal.n : signal.value;
      expect([where, totals?.claims]).toEqual([where, claims]);
      checked.add(signal.rule);
      const money = moneyOf(signal.rule);
      if (money) expect([where, totals?.[money]]).toEqual([where, signal.moneyCents]);
    }
    // Those that this practice's stories raise.
    for (const rule of ["denials_at_payer", "denials_at_location", "rejections", "nothing_sent"])
      expect(checked).toContain(rule);
  });

  it("reads its months of key figures as the page of that month does", async () => {
    const filters = { ...defaultFilters(until), from: "2025-12-01", to: "2026-11-30" };
    const months = await warehouse.run(alertMonths, filters);
    const ofMonth = async (month: string) => {
      const [from, to] = [`${month}-01`, monthEnd(`${month}-01`)];
      const rows = await warehouse.run(kpiSummary, { ...filters, from, to, windowMonths: null });
      return (name: string) => rows.find((row) => row.name === name);
    };
    expect(months).toHaveLength(12);
    for (const row of months) {
      const page = await ofMonth(row.month);
      const rate = page("initial_denial_dollar_rate");
      expect([row.month, row.initial_denial_dollar_rate, row.charged_claims]).toEqual([
        row.month,
        rate?.value == null ? null : expect.closeTo(rate.value, 9),
        rate?.n,
      ]);
      for (const name of ["days_to_payment_median", "days_to_payment_p90"] as const)
        expect([row.month, row[name], row.paid_claims]).toEqual([
          row.month,
          page(name)?.value,
          page(name)?.n,
        ]);
      expect([row.month, row.billing_lag_median, row.served_claims]).toEqual([
        row.month,
        page("billing_lag_median")?.value,
        page("billing_lag_median")?.n,
      ]);
    }
  });
});
