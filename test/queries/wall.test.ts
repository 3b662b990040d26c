import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { catalogue } from "#queries/catalogue.ts";
import { OutOfReach } from "#queries/errors.ts";
import { defaultFilters } from "#queries/filters.ts";
import { pageCatalogue } from "#queries/page-catalogue.ts";
import { type Columns, type ParamsOf, type Query, query } from "#queries/query.ts";
import type { Reach } from "#queries/reach.ts";
import { openReader, type Reader, type Warehouse } from "#queries/reader.ts";
import { wallRules } from "#queries/wall-rules.ts";

const until = "2026-08-19";
const folder = mkdtempSync(join(tmpdir(), "wall-"));
const tables = [...schema.matchAll(/^create table (\w+) \(([\s\S]*?)^\);/gm)].map(
  ([, name = "", body = ""]) => ({
    name,
    columns: [...body.matchAll(/^ {2}(\w+) /gm)].map(([, column = ""]) => column),
  }),
);

function told<const C extends Columns>(sql: string, columns: C) {
  const definition = {
    words: "",
    numerator: "",
    denominator: "",
    basis: "",
    excludes: "",
    source: "",
  };
  const rest = { title: "", unit: "mixed", definition, target: null, params: {} } as const;
  return query({ ...rest, name: sql, sql, columns });
}
const textOf = (table: string) =>
  told(`select t::varchar as row from ${table} t`, { row: "VARCHAR" });
const claimsTold = told(
  `with numbered as (
     select claim_id, control_number as number from claim
     union select m.claim_id, s.control_number from claim_submission m join submission s using (submission_id)
     union select m.claim_id, a.payer_control_number from claim_adjudication m join adjudication a using (adjudication_id)
   )
   select c.claim_id, c.practice_id, c.location_id, t.member_id, t.last_name, list(n.number) as numbers
   from claim c left join patient t using (patient_id) left join numbered n on n.claim_id = c.claim_id and n.number is not null
   group by all
   order by c.claim_id`,
  {
    claim_id: "VARCHAR",
    practice_id: "VARCHAR",
    location_id: "VARCHAR?",
    member_id: "VARCHAR?",
    last_name: "VARCHAR?",
    numbers: "VARCHAR[]",
  },
);

let warehouse: Warehouse;
let loaded: Awaited<ReturnType<typeof readClaims>>;
const readClaims = (reader: Reader) => reader.run(claimsTold, {});

beforeAll(async () => {
  await simulate(join(folder, "files"), { until, claims: 420, months: 7, seed: 5, practices: 3 });
  const home = join(folder, "home");
  await load([join(folder, "files")], { home, now: new Date("2026-08-20T06:00:00Z") });
  warehouse = await openReader(home, { timeLimitSeconds: 240 });
  loaded = await readClaims(warehouse);
}, 120_000);
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the rules", () => {
  it("has one for every table of the schema, and none for others", () => {
    expect(Object.keys(wallRules).sort()).toEqual(tables.map(({ name }) => name).sort());
  });

  it("empties every column that names a patient for who may not see patients", () => {
    const naming =
      /^(patient_(last|first|birth_on|sex)|(corrected_)?member_id|last_name|first_name|birth_on|sex|note|text|message)$/;
    for (const { name, columns } of tables) {
      const named = columns.filter((column) => naming.test(column));
      expect([name, wallRules[name]?.patient ?? []]).toEqual([name, expect.arrayContaining(named)]);
    }
  });

  it("is not passed by: no query names a catalog or a schema", () => {
    const files = readdirSync("queries", { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".sql") && name !== "wall-tables.sql",
    );
    const passing = files.filter((name) =>
      /\b(main|memory|temp|office|generation_\w+)\.\w/.test(
        readFileSync(join("queries", name), "utf8"),
      ),
    );
    expect(passing).toEqual([]);
  });
});

/** Some of the practices, or some of the locations, or both. */
function anyReach(): fc.Arbitrary<Reach> {
  const ids = (of: (claim: (typeof loaded)[number]) => string | null) => [
    ...new Set(loaded.flatMap((claim) => of(claim) ?? [])),
  ];
  const some = (all: string[]) => fc.subarray(all, { minLength: 1, maxLength: all.length - 1 });
  const practices = some(ids((claim) => claim.practice_id));
  const locations = some(ids((claim) => claim.location_id));
  const hasPatients = fc.boolean();
  return fc.oneof(
    fc.record({ practices, locations: fc.constant(null), hasPatients }),
    fc.record({ practices: fc.constant(null), locations, hasPatients }),
    fc.record({ practices, locations, hasPatients }),
  );
}

function isWithin({ practices, locations }: Reach, claim: (typeof loaded)[number]): boolean {
  if (practices !== null && !practices.includes(claim.practice_id)) return false;
  if (locations === null) return true;
  return claim.location_id !== null && locations.includes(claim.location_id);
}

const filters = defaultFilters(until);
const byClaims = Object.values({ ...catalogue, ...pageCatalogue }) as Query[];
const samples = {
  VARCHAR: "",
  "VARCHAR[]": [],
  BOOLEAN: false,
  INTEGER: 1,
  BIGINT: 1,
  DOUBLE: 1,
  DATE: until,
};
type Given = string | number | boolean | string[] | null;
const fits = (value: Given | undefined, type: string) =>
  Array.isArray(value) === type.startsWith("VARCHAR[]") ? value : undefined;
/** A sample of every parameter; a claim's where a claim is asked for. */
function paramsOf({ params }: Query, claimId: string): ParamsOf<Query> {
  const given: { [name: string]: Given } = { ...filters, claimId, rows: 100_000, skip: 0 };
  return Object.fromEntries(
    Object.entries(params).map(([name, type]) => [
      name,
      fits(given[name], type) ??
        (type.endsWith("?") ? null : samples[type as keyof typeof samples]),
    ]),
  );
}

describe("whoever sees a part", () => {
  it("finds nothing of what lies outside it, in any table and by any query", async () => {
    await fc.assert(
      fc.asyncProperty(anyReach(), async (reach) => {
        const reader = warehouse.within(reach);
        const inside = loaded.filter((claim) => isWithin(reach, claim));
        const allowed = new Set(inside.flatMap((claim) => [claim.claim_id, ...claim.numbers]));
        const outside = loaded.filter((claim) => !isWithin(reach, claim));
        const foreign = outside
          .flatMap((claim) => [claim.claim_id, ...claim.numbers])
          .filter((word) => !allowed.has(word) && word.length > 5);
        const words = new RegExp(`\\b(?:${foreign.join("|")})\\b`);
        for (const { name } of tables) {
          for (const { row } of await reader.run(textOf(name), {})) {
            const [leak] = words.exec(row) ?? [];
            expect(leak && `${name}: ${leak}`).toBeUndefined();
          }
        }
        for (const asked of byClaims) {
          const claimIds = "claimId" in asked.params ? [outside[0], inside[0]] : [outside[0]];
          for (const claim of claimIds) {
            const rows = await reader.run(asked, paramsOf(asked, claim?.claim_id ?? ""));
            const [leak] = words.exec(JSON.stringify(rows)) ?? [];
            expect(leak && `${asked.name}: ${leak}`).toBeUndefined();
          }
        }
        expect(await readClaims(reader)).toHaveLength(inside.length);
      }),
      { numRuns: 5 },
    );
  }, 240_000);

  it("gets the figures that whoever sees all gets with the same filter", async () => {
    // What a location's claims cannot be told of stays out; whether a payer was heard of at all is asked of the whole; and
    // chances are learned from all that somebody sees, whatever the filter.
    const wider = new Set([
      ...["provider-adjustments", "days-to-payment", "paid-shares", "gates"],
      ...["chance-back-test", "chance-judgements", "open-chances"],
      // Of whom nothing was loaded is told by the claims that somebody sees, as their queues are.
      "payers-untold",
    ]);
    const filtered = byClaims.filter(
      ({ name, params }) => "practice" in params && !wider.has(name),
    );
    await fc.assert(
      fc.asyncProperty(anyReach(), async (reach) => {
        const part = warehouse.within({ ...reach, hasPatients: true });
        const filter = {
          practice: [...(reach.practices ?? [])],
          location: [...(reach.locations ?? [])],
        };
        for (const asked of filtered) {
          const params = paramsOf(asked, "");
          const want = await warehouse.run(asked, { ...params, ...filter });
          expect([asked.name, await part.run(asked, params)]).toEqual([asked.name, want]);
        }
      }),
      { numRuns: 5 },
    );
  }, 240_000);

  it("sees a claim within it whole", async () => {
    // What these say of other claims, or from them, ends at the reach.
    const wider = new Set(["patient-claims", "claim-place", "worklist", "claim-queues"]);
    const ofClaim = byClaims.filter(({ name, params }) => "claimId" in params && !wider.has(name));
    const someClaims = anyReach().chain((reach) => {
      const inside = loaded.filter((claim) => isWithin(reach, claim));
      const ids = inside.map(({ claim_id }) => claim_id);
      return fc.record({
        reach: fc.constant({ ...reach, hasPatients: true }),
        ids: fc.subarray(ids, { maxLength: Math.min(8, ids.length) }),
      });
    });
    await fc.assert(
      fc.asyncProperty(someClaims, async ({ reach, ids }) => {
        const part = warehouse.within(reach);
        for (const asked of ofClaim) {
          for (const claimId of ids) {
            const params = paramsOf(asked, claimId);
            const [want, got] = await Promise.all(
              [warehouse, part].map(async (reader) =>
                (await reader.run(asked, params)).map(({ remittance_cents: _, ...row }) => row),
              ),
            );
            expect([asked.name, claimId, got]).toEqual([asked.name, claimId, want]);
          }
        }
      }),
      { numRuns: 5 },
    );
  }, 240_000);

  it("is told that a place outside is not there", async () => {
    const [first] = loaded;
    const other = loaded.find((claim) => claim.practice_id !== first?.practice_id);
    const part = warehouse.within({
      practices: [first?.practice_id ?? ""],
      locations: null,
      hasPatients: true,
    });
    const asks = (filter: object) => part.run(catalogue["ar-aging"], { ...filters, ...filter });
    await expect(asks({ practice: [other?.practice_id ?? ""] })).rejects.toThrow(OutOfReach);
    await expect(asks({ location: [other?.location_id ?? ""] })).rejects.toThrow(OutOfReach);
    await expect(asks({ location: ["nowhere"] })).rejects.toThrow(OutOfReach);
    expect(await asks({ practice: [first?.practice_id ?? ""] })).toEqual(await asks({}));
  });

  it("sees nothing where nothing is given", async () => {
    const reader = warehouse.within({ practices: [], locations: null, hasPatients: true });
    expect(await readClaims(reader)).toEqual([]);
    expect((await reader.run(catalogue["kpi-summary"], filters)).at(-1)).toMatchObject({
      name: "cash",
      value: 0,
    });
  });
});

it("names no patient to a viewer, in any table and by any query", async () => {
  const viewer = warehouse.within({ practices: null, locations: null, hasPatients: false });
  const members = loaded.flatMap(({ member_id }) => member_id ?? []);
  const words = new RegExp(`\\b(?:${members.join("|")})\\b`);
  for (const { name } of tables) {
    for (const { row } of await viewer.run(textOf(name), {})) expect(row).not.toMatch(words);
  }
  const last = [...new Set(loaded.flatMap(({ last_name }) => last_name ?? []))];
  for (const asked of byClaims) {
    const rows = JSON.stringify(
      await viewer.run(asked, paramsOf(asked, loaded[0]?.claim_id ?? "")),
    );
    expect(rows).not.toMatch(words);
    expect(
      last.filter((name) => rows.includes(`"${name}, `) || rows.includes(`"${name}"`)),
    ).toEqual([]);
  }
  const [named] = await warehouse.run(catalogue["claims-totals"], {
    ...filters,
    search: last[0] ?? "",
  });
  expect(named?.claims).toBeGreaterThan(0);
  const [unnamed] = await viewer.run(catalogue["claims-totals"], {
    ...filters,
    search: last[0] ?? "",
  });
  expect(unnamed?.claims).toBe(0);
});

it("shares a result among people of equal reach, and never with others", async () => {
  const practices = [...new Set(loaded.map(({ practice_id }) => practice_id))];
  const of = (ids: readonly string[]) =>
    warehouse
      .within({ practices: ids, locations: null, hasPatients: true })
      .run(catalogue["claims-totals"], filters);
  const [one = "", two = ""] = practices;
  expect(await of([one, two])).toBe(await of([two, one]));
  expect((await of([one]))[0]?.claims).not.toBe((await of([one, two]))[0]?.claims);
});
