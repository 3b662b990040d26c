import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { catalogue } from "#queries/catalogue.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { monthEnd } from "#queries/period.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../../simulated-home.ts";

/** The cuts of a month beside the figures they are parts of, for a simulated practice. */
const folder = mkdtempSync(join(tmpdir(), "dermledger-month-"));
const until = "2026-08-19";
let reader: Warehouse;

beforeAll(async () => {
  const home = join(folder, "home");
  await simulatedHome("grown", home);
  reader = await openReader(home, { timeLimitSeconds: 120 });
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

type Row = { readonly [column: string]: unknown };
function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}
const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));

const cuts = ["none", "practice", "payer", "cptFamily"] as const;
/** Filters of a period, cut to the first value of one filter. */
async function filtersOf(asOf: string, from: string, cut: (typeof cuts)[number]): Promise<Filters> {
  const filters = { ...defaultFilters(asOf), from };
  if (cut === "none") return filters;
  const options = await reader.run(catalogue["filter-options"], filters);
  const first = options.find(({ part }) => part === cut);
  if (!first) throw new Error(`no ${cut}`);
  return { ...filters, [cut]: [first.value] };
}

describe.each(cuts)("filtered by %s", (cut) => {
  test.each([
    ["2026-07-31", "2026-07-01"],
    [until, "2026-05-11"],
  ])("the parts of the period to %s add up to the whole", async (asOf, from) => {
    const filters = await filtersOf(asOf, from, cut);
    const bridge = await reader.run(catalogue["ar-bridge"], filters);
    const open = sum(await reader.run(catalogue["ar-aging"], filters), "open_cents");
    const causes = await reader.run(catalogue["denial-causes"], filters);
    const total = causes.find((row) => row.root_cause === "total");
    const places: [string, readonly Row[]][] = [
      ["provider-figures", await reader.run(catalogue["provider-figures"], filters)],
      ["location-figures", await reader.run(catalogue["location-figures"], filters)],
    ];
    for (const [name, rows] of places) {
      for (const column of ["charges_cents", "payments_cents", "contractual_cents"])
        expect([name, column, sum(rows, column)]).toEqual([name, column, sum(bridge, column)]);
      expect([name, sum(rows, "open_cents")]).toEqual([name, open]);
      expect(sum(rows, "denied_cents")).toBe(total?.denied_cents);
      expect(sum(rows, "recovered_cents")).toBe(total?.recovered_cents);
    }
    const families = await reader.run(catalogue["cpt-family-figures"], filters);
    expect(sum(families, "charges_cents")).toBe(sum(bridge, "charges_cents"));
    expect(sum(families, "payments_cents")).toBe(sum(bridge, "payments_cents"));
    const byCause = await reader.run(catalogue["denials-by-cause-and-payer"], filters);
    expect(sum(byCause, "denied_cents")).toBe(total?.denied_cents);
    expect(sum(byCause, "recovered_cents")).toBe(total?.recovered_cents);
    expect(Math.abs(sum(byCause, "open_cents") - Number(total?.open_cents))).toBeLessThanOrEqual(
      byCause.length,
    );
    const [all, ...payers] = await reader.run(catalogue["modifier-25"], filters);
    for (const column of ["lines", "paid_lines", "denied_lines", "denied_cents"] as const)
      expect(sum(payers, column)).toBe(all?.[column]);
  });

  it("the cash of each month adds up, payers, patients and the rest", async () => {
    const filters = await filtersOf(until, "2025-10-01", cut);
    const rows = await reader.run(catalogue["cash-by-payer"], filters);
    for (const { month, ...cash } of await reader.run(catalogue["cash-by-month"], filters)) {
      const of = rows.filter((row) => row.month === month);
      const patients = of.filter(({ kind }) => kind === "patient");
      expect([month, sum(of, "cash_cents")]).toEqual([month, cash.cash_cents]);
      expect([month, sum(patients, "cash_cents")]).toEqual([month, cash.patient_cents]);
    }
  });

  it("a month's row is what kpi-summary says of the month on its last day", async () => {
    const filters = await filtersOf(until, "2026-04-01", cut);
    const months = await reader.run(catalogue["month-figures"], filters);
    expect(months).toHaveLength(5);
    const bridge = await reader.run(catalogue["ar-bridge"], filters);
    expect(months.map((row) => row.charges_cents)).toEqual(bridge.map((row) => row.charges_cents));
    for (const row of months) {
      const then = { ...filters, from: `${row.month}-01`, to: row.day, asOf: row.day };
      const kpis = new Map(
        (await reader.run(catalogue["kpi-summary"], then)).map((kpi) => [kpi.name, kpi]),
      );
      const value = (name: string) => near(kpis.get(name)?.value ?? null);
      expect(row).toMatchObject({
        cash_cents: kpis.get("cash")?.value,
        days_in_ar: value("days_in_ar"),
        ar_over_90_rate: value("ar_over_90_rate"),
        open_claims: kpis.get("days_in_ar")?.n,
        net_collection_rate: value("net_collection_rate"),
        collected_cents: kpis.get("net_collection_rate")?.numerator,
        collectible_cents: kpis.get("net_collection_rate")?.denominator,
        collected_claims: kpis.get("net_collection_rate")?.n,
      });
    }
    for (const row of months) {
      const to = monthEnd(row.day);
      const kpis = await reader.run(catalogue["kpi-summary"], {
        ...filters,
        from: `${row.month}-01`,
        to,
      });
      const kpi = (name: string) => kpis.find((each) => each.name === name);
      expect(row).toMatchObject({
        initial_denial_rate: near(kpi("initial_denial_rate")?.value ?? null),
        first_adjudicated: kpi("initial_denial_rate")?.n,
        first_pass_resolution_rate: near(kpi("first_pass_resolution_rate")?.value ?? null),
        first_pass_acceptance_rate: near(kpi("first_pass_acceptance_rate")?.value ?? null),
        pending: kpi("first_pass_resolution_rate")?.pending,
      });
    }
  });
});

it("each provider and location has the denial rate that its filter gives", async () => {
  const filters = await filtersOf("2026-07-31", "2026-05-01", "none");
  const rateOf = async (filter: Partial<Filters>) =>
    (await reader.run(catalogue["kpi-summary"], { ...filters, ...filter })).find(
      ({ name }) => name === "initial_denial_rate",
    );
  for (const row of await reader.run(catalogue["provider-figures"], filters)) {
    if (row.provider_id === null) continue;
    const kpi = await rateOf({ provider: [row.provider_id] });
    expect([row.denied_claims, row.first_adjudicated]).toEqual([kpi?.numerator, kpi?.denominator]);
  }
  for (const row of await reader.run(catalogue["location-figures"], filters)) {
    if (row.location_id === null) continue;
    const kpi = await rateOf({ location: [row.location_id] });
    expect([row.denied_claims, row.first_adjudicated]).toEqual([kpi?.numerator, kpi?.denominator]);
  }
});
