import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { OutOfReach } from "#queries/errors.ts";
import { defaultFilters, type Filters } from "#queries/filters.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { worklist } from "#queries/worklist/worklist.ts";
import { worklistClaims } from "#queries/worklist/worklist-claims.ts";
import { simulatedHome } from "../../simulated-home.ts";

const asOf = "2026-08-19";
const home = mkdtempSync(join(tmpdir(), "worklist-cut-"));
let reader: Warehouse;

beforeAll(async () => {
  await simulatedHome("grown", home);
  reader = await openReader(home);
}, 240_000);
afterAll(async () => {
  await reader.close();
  rmSync(home, { recursive: true, force: true });
});

/** Some of each filter's own values, most often none of them. */
async function anyFilters(): Promise<fc.Arbitrary<Filters>> {
  const options = await reader.run(filterOptions, {});
  const some = (part: string) => {
    const values = options.flatMap((row) => (row.part === part ? [row.value] : []));
    expect(values.length, part).toBeGreaterThan(1);
    return fc.option(fc.subarray(values, { minLength: 1, maxLength: 2 }), { nil: [], freq: 1 });
  };
  return fc
    .record({
      practice: some("practice"),
      location: some("location"),
      provider: some("provider"),
      payer: some("payer"),
      payerClass: some("payerClass"),
      cptFamily: some("cptFamily"),
    })
    .map((cut) => ({ ...defaultFilters(asOf), ...cut }));
}

it("leaves of the whole what the filters leave in SQL, in the same order", async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(await anyFilters(), async (filters) => {
      const wanted = (await reader.run(worklist, filters)).map(({ claim_id }) => claim_id);
      const cut = (await worklistClaims(reader, filters)).map(({ claim_id }) => claim_id);
      expect(cut).toEqual(wanted);
      left += cut.length;
    }),
    { numRuns: 25, seed: 5 },
  );
  expect(left).toBeGreaterThan(20);
}, 120_000);

it("refuses a place beyond the reach, as SQL's filters do", async () => {
  const [first, second] = (await reader.run(filterOptions, {})).flatMap((row) =>
    row.part === "practice" ? [row.value] : [],
  );
  const within = reader.within({
    practices: [first ?? ""],
    locations: null,
    hasPatients: true,
  });
  const asked = (practice: string) =>
    worklistClaims(within, { ...defaultFilters(asOf), practice: [practice] });
  expect((await asked(first ?? "")).length).toBeGreaterThan(0);
  await expect(asked(second ?? "")).rejects.toThrow(OutOfReach);
});
