import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { arAging } from "#queries/aging/ar-aging.ts";
import { arBridge } from "#queries/aging/ar-bridge.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../simulated-home.ts";

/** The bridge of claim lines, asked for by provider or CPT family, of a simulated practice: exact, no balancing figure. */
const folder = mkdtempSync(join(tmpdir(), "dermledger-lines-"));
let reader: Warehouse;

beforeAll(async () => {
  const home = join(folder, "home");
  await simulatedHome("grown", home);
  reader = await openReader(home);
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true, force: true });
});

type Month = { readonly [column: string]: string | number | null };

/** Rows of several bridges added up, month by month. */
function added(bridges: readonly (readonly Month[])[]): Month[] {
  const [first = []] = bridges;
  return first.map((month, i) =>
    Object.fromEntries(
      Object.keys(month).map((column) => {
        if (column === "month") return [column, month[column] ?? null];
        const sum = bridges.reduce((total, rows) => total + Number(rows[i]?.[column] ?? 0), 0);
        return [column, sum];
      }),
    ),
  );
}

const days = ["2026-02-28", "2026-05-11", "2026-08-19"];

test.each(days)("parts add up to the whole and close on the aging, as of %s", async (asOf) => {
  const whole: Filters = { ...defaultFilters(asOf), from: "2025-11-01" };
  const options = await reader.run(filterOptions, whole);
  const bridge = await reader.run(arBridge, whole);
  expect(bridge.at(-1)?.closing_cents).not.toBe(0);
  for (const filter of ["provider", "cptFamily"] as const) {
    const values = options.filter(({ part }) => part === filter).map(({ value }) => value);
    expect(values.length).toBeGreaterThan(1);
    const parts = await Promise.all(
      values.map((value) => reader.run(arBridge, { ...whole, [filter]: [value] })),
    );
    expect(added(parts)).toEqual(bridge);
    for (const [i, value] of values.entries()) {
      const aging = await reader.run(arAging, { ...whole, [filter]: [value] });
      const open = aging.reduce((sum, row) => sum + row.open_cents, 0);
      expect(parts[i]?.at(-1)?.closing_cents).toBe(open);
    }
  }
});
