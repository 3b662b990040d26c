import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultFilters } from "#queries/filters.ts";
import { countWorklist } from "#queries/worklist/count-worklist.ts";
import type { ListParams } from "#queries/worklist/list-worklist.ts";
import {
  asOf,
  type Denied,
  decided,
  fill,
  listOf,
  openDeniedPractice,
  readerOf,
} from "./denied-practice.ts";

/** Claims that differ in money, cause, payer and how long ago they were denied; ACME and BETA close after 180 days. */
const deniedClaims = (most = 14) =>
  fc
    .array(
      fc.record({
        payer: fc.constantFrom("ACME" as const, "BETA" as const),
        rootCause: fc.constantFrom("coding" as const, "bundle" as const, "timely" as const),
        deniedCents: fc.integer({ min: 1, max: 300_000 }),
        expectedCents: fc.integer({ min: 0, max: 200_000 }),
        daysAgo: fc.oneof(
          fc.integer({ min: 1, max: 260 }),
          fc.constantFrom(150, 166, 173, 180, 181),
        ),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((claims): Denied[] =>
      claims.map((each, index) => ({ ...each, id: `c${String(index).padStart(3, "0")}` })),
    );
const history = [...decided("ACME", "coding", 9, 1), ...decided("BETA", "bundle", 1, 24)];
const runs = { numRuns: 8 };
type Rows = Awaited<ReturnType<typeof listOf>>;

let warehouse: Awaited<ReturnType<typeof openDeniedPractice>>;
beforeAll(async () => {
  warehouse = await openDeniedPractice(history);
});
afterAll(() => warehouse.closeSync());

async function check(claims: Denied[], holds: (rows: Rows) => void) {
  await fill(warehouse, claims);
  holds(await listOf(warehouse));
}

const pairs = (rows: Rows) => rows.flatMap((a) => rows.map((b) => [a, b] as const));

describe("priority", () => {
  it("is what its sentence says: money × chance − cost, × urgency, ÷ minutes, from the row's own columns", () =>
    fc.assert(
      fc.asyncProperty(deniedClaims(), (claims) =>
        check(claims, (rows) => {
          for (const row of rows) {
            const worth =
              Math.max(0, row.expected_cents * row.chance - row.cost_of_touch_cents) / 100;
            expect(row.priority).toBeCloseTo((worth * row.urgency) / row.minutes, 9);
            if (row.queue === "expired" || row.expected_cents === 0) continue;
            const told = row.reason.match(
              /^\$([\d,.]+) recoverable × (\d+) % \((.+)\) − \$([\d,.]+) for the touch(?:, (?:× ([\d.]+) as )?\w+ closes (?:in (\d+) days|today|tomorrow)), ÷ (\d+) min$/,
            );
            expect(told, row.reason).not.toBeNull();
            const cents = (text = "") => Math.round(Number(text.replaceAll(",", "")) * 100);
            expect(cents(told?.[1])).toBe(row.expected_cents);
            expect(Number(told?.[2])).toBe(Math.round(row.chance * 100));
            expect(cents(told?.[4])).toBe(row.cost_of_touch_cents);
            expect(Number(told?.[5] ?? 1)).toBe(row.urgency);
            if (told?.[6] !== undefined) expect(Number(told[6])).toBe(row.days_left);
            expect(Number(told?.[7])).toBe(row.minutes);
          }
        }),
      ),
      runs,
    ));

  it("rises with money and with chance, and never falls as the deadline nears", () =>
    fc.assert(
      fc.asyncProperty(deniedClaims(), (claims) =>
        check(claims, (rows) => {
          const live = rows.filter(({ queue }) => queue === "denied");
          for (const [a, b] of pairs(live)) {
            const isSame = (name: "expected_cents" | "chance" | "urgency") => a[name] === b[name];
            if (isSame("chance") && isSame("urgency") && a.expected_cents > b.expected_cents) {
              expect(a.priority).toBeGreaterThanOrEqual(b.priority);
              if (b.priority > 0) expect(a.priority).toBeGreaterThan(b.priority);
            }
            if (isSame("expected_cents") && isSame("urgency") && a.chance > b.chance)
              expect(a.priority).toBeGreaterThanOrEqual(b.priority);
            if (Number(a.days_left) < Number(b.days_left))
              expect(a.urgency).toBeGreaterThanOrEqual(b.urgency);
          }
        }),
      ),
      runs,
    ));

  // From 90 days on its age moves its chance no more: until then a denial that stays open is less and less likely paid.
  it("is the same claim's own, higher or equal on each later day until its deadline", () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1000, max: 100_000 }), async (cents) => {
        await fill(warehouse, [
          {
            id: "c",
            payer: "ACME",
            rootCause: "coding",
            deniedCents: cents,
            expectedCents: cents,
            daysAgo: 30,
          },
        ]);
        let before = 0;
        for (const day of ["2026-08-31", "2026-10-20", "2026-11-05", "2026-11-20", "2026-11-27"]) {
          const [row] = await listOf(warehouse, defaultFilters(day));
          expect(row?.queue).toBe("denied");
          expect(row?.priority).toBeGreaterThanOrEqual(before);
          before = row?.priority ?? 0;
        }
        const [late] = await listOf(warehouse, defaultFilters("2026-11-28"));
        expect([late?.queue, late?.priority]).toEqual(["expired", 0]);
      }),
      { numRuns: 4 },
    ));

  it("takes recoverable money only: never more than the payer should allow, nor than is denied", () =>
    fc.assert(
      fc.asyncProperty(deniedClaims(), (claims) =>
        check(claims, (rows) => {
          const byId = new Map(claims.map((each) => [each.id, each]));
          for (const row of rows) {
            const told = byId.get(row.claim_id);
            expect(row.at_stake_cents).toBe(told?.deniedCents);
            expect(row.expected_cents).toBe(
              Math.min(told?.deniedCents ?? 0, told?.expectedCents ?? 0),
            );
          }
        }),
      ),
      runs,
    ));
});

describe("urgency", () => {
  it("is the step of the days left, each step's last day within it", async () => {
    const steps: [daysLeft: number, urgency: number][] = [
      [61, 1],
      [60, 1.2],
      [31, 1.2],
      [30, 1.5],
      [15, 1.5],
      [14, 2],
      [8, 2],
      [7, 3],
      [0, 3],
    ];
    await fill(
      warehouse,
      steps.map(([daysLeft]) => ({
        id: `c${daysLeft}`,
        payer: "ACME",
        rootCause: "coding",
        deniedCents: 20_000,
        expectedCents: 10_000,
        daysAgo: 180 - daysLeft,
      })),
    );
    const rows = await listOf(warehouse);
    const found = rows.map((row) => [row.days_left, row.urgency]);
    expect(found.sort(([a], [b]) => Number(b) - Number(a))).toEqual(steps);
  });
});

describe("the list", () => {
  it("never puts what is expired before what is not, whatever the money", () =>
    fc.assert(
      fc.asyncProperty(deniedClaims(), (claims) =>
        check(claims, (rows) => {
          const isLate = rows.map(({ queue }) => queue === "expired");
          expect(isLate).toEqual([...isLate].sort());
          for (const row of rows) {
            const told = claims.find(({ id }) => id === row.claim_id);
            expect(row.queue === "expired").toBe(Number(told?.daysAgo) > 180);
          }
        }),
      ),
      runs,
    ));

  it("keeps ties in one order, by claim id, however the rows lie", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 1, max: 50_000 }),
        async (count, cents) => {
          const claims: Denied[] = Array.from({ length: count }, (_, index) => ({
            id: `c${index}`,
            payer: "ACME",
            rootCause: "coding",
            deniedCents: cents,
            expectedCents: cents,
            daysAgo: 20,
          }));
          const ids = claims.map(({ id }) => id);
          const order = (rows: Rows) => rows.map(({ claim_id }) => claim_id);
          await check(claims, (rows) => expect(order(rows)).toEqual(ids));
          await check([...claims].reverse(), (rows) => expect(order(rows)).toEqual(ids));
        },
      ),
      { numRuns: 5 },
    ));

  it("hides what rests, shows it when asked; counts equal rows; each claim stands once", () =>
    fc.assert(
      fc.asyncProperty(
        deniedClaims(10),
        fc.array(
          fc.record({
            claim: fc.nat(9),
            next_on: fc.constantFrom("2026-06-30", "2026-07-01", "2026-08-15", null),
            assignee_id: fc.constantFrom("p1", "p2", null),
          }),
          { maxLength: 12 },
        ),
        async (claims, done) => {
          const told = done.filter(({ claim }) => claim < claims.length);
          const idOf = (claim: number) => claims[claim]?.id ?? "";
          const acts = told.flatMap(({ claim, next_on, assignee_id }) => [
            { claim_id: idOf(claim), kind: "next_date", next_on },
            { claim_id: idOf(claim), kind: "assignment", assignee_id },
          ]);
          await fill(warehouse, claims, acts);
          const last = new Map(told.map((act) => [idOf(act.claim), act]));
          const rests = ({ id }: Denied) => (last.get(id)?.next_on ?? "") > asOf;
          const idsOf = async (params: Partial<ListParams>) =>
            (await listOf(warehouse, params)).map(({ claim_id }) => claim_id).sort();
          const wanted = (keep: (each: Denied) => boolean) =>
            claims.filter(keep).map(({ id }) => id);
          const assignee = ({ id }: Denied) => last.get(id)?.assignee_id ?? null;

          expect(await idsOf({})).toEqual(wanted((each) => !rests(each)));
          expect(await idsOf({ snoozed: true })).toEqual(wanted(rests));
          for (const [whose, keep] of [
            ["mine", (each: Denied) => assignee(each) === "p1"],
            ["unassigned", (each: Denied) => assignee(each) === null],
            ["others", (each: Denied) => assignee(each) === "p2"],
          ] as const) {
            const asked = { whose, personId: "p1" };
            expect(await idsOf(asked), whose).toEqual(wanted((each) => keep(each) && !rests(each)));
            const rows = await listOf(warehouse, asked);
            const counts = await countWorklist(readerOf(warehouse), {
              ...defaultFilters(asOf),
              ...asked,
            });
            for (const count of counts) {
              const own = rows.filter(({ queue }) => count.queue === null || queue === count.queue);
              expect([
                count.items,
                count.claims,
                count.at_stake_cents,
                count.expected_cents,
              ]).toEqual([
                own.length,
                own.reduce((sum, row) => sum + row.claims, 0),
                own.reduce((sum, row) => sum + row.at_stake_cents, 0),
                own.reduce((sum, row) => sum + row.expected_cents, 0),
              ]);
            }
            const all = counts.find(({ queue }) => queue === null);
            expect([all?.all_claims, all?.resting]).toEqual([
              wanted((each) => !rests(each)).length,
              wanted(rests).length,
            ]);
            expect((all?.mine ?? 0) + (all?.unassigned ?? 0) + (all?.others ?? 0)).toBe(
              all?.all_claims,
            );
          }
          const dueDays = 60;
          const [within] = await countWorklist(readerOf(warehouse), {
            ...defaultFilters(asOf),
            ...{ personId: "p1", dueDays },
          });
          const due = [await idsOf({ dueDays }), await idsOf({ dueDays, snoozed: true })];
          expect([within?.all_claims, within?.resting]).toEqual(due.map(({ length }) => length));
          expect((within?.mine ?? 0) + (within?.unassigned ?? 0) + (within?.others ?? 0)).toBe(
            within?.all_claims,
          );
        },
      ),
      { numRuns: 4 },
    ));
});

describe("chance", () => {
  it("is the planning share without a history, and moves towards one's own as it grows", async () => {
    const one: Denied = {
      id: "c",
      payer: "ACME",
      rootCause: "bundle",
      deniedCents: 20_000,
      expectedCents: 10_000,
      daysAgo: 10,
    };
    const chanceAfter = async (won: number, lost: number) => {
      const own = await openDeniedPractice(decided("ACME", "bundle", won, lost));
      await fill(own, [one]);
      const [row] = await listOf(own);
      own.closeSync();
      return [row?.chance, row?.chance_n, row?.chance_prior];
    };
    // Bundled: 0.40 with the weight of 20 denials. 20 lost: (0 + 8) / 40; 30 won: (30 + 8) / 50.
    expect(await chanceAfter(0, 0)).toEqual([0.4, 0, 0.4]);
    expect(await chanceAfter(0, 20)).toEqual([0.2, 20, 0.4]);
    expect(await chanceAfter(30, 0)).toEqual([0.76, 30, 0.4]);
  });
});
