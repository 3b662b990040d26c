import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import officeSchema from "#app/office/schema.sql?raw";
import schema from "#etl/warehouse/schema.sql?raw";
import { defaultFilters } from "#queries/filters.ts";
import { followUpView } from "#queries/follow-up-view.ts";
import { addDays } from "#queries/period.ts";
import { creditDays } from "#queries/productivity/credit-days.ts";
import { followUps } from "#queries/productivity/follow-ups.ts";
import { productivity } from "#queries/productivity/productivity.ts";
import { runQuery } from "#queries/reader.ts";

/** Two claims of two lines; days are counted from the first of 2026, to 250. */
type Click = { claims: string[]; by: string; day: number; isTouch: boolean };
type Posted = { claim: string; line: number; day: number; cents: number };
type Denied = { claim: string; line: number; from: number; days: number };
type Story = { clicks: Click[]; posted: Posted[]; denied: Denied[] };

const last = 250;
const dayOf = (day: number) => addDays("2026-01-01", day);
let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(schema);
  await connection.run(`attach ':memory:' as office; use office; ${officeSchema}; use memory`);
  await connection.run(followUpView("office"));
  await connection.run(`
    insert into claim by name
    select claim_id, '837' as origin, 'p' as practice_id, 'ACME' as payer, 'commercial' as payer_class, 'ACME' as first_payer,
      10000 as charge_cents, false as is_before_history, false as is_qmb
    from (values ('a'), ('b')) as t(claim_id)`);
});
afterAll(() => connection.closeSync());

const claim = fc.constantFrom("a", "b");
const line = fc.integer({ min: 1, max: 2 });
const day = fc.integer({ min: 0, max: last });
const story: fc.Arbitrary<Story> = fc.record({
  clicks: fc
    .array(
      fc.record({
        claims: fc.subarray(["a", "b"], { minLength: 1 }),
        by: fc.constantFrom("ann", "ben", "cid"),
        day,
        isTouch: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((clicks) => clicks.toSorted((one, other) => one.day - other.day)),
  posted: fc.array(fc.record({ claim, line, day, cents: fc.integer({ min: -300, max: 300 }) }), {
    maxLength: 14,
  }),
  denied: fc.array(fc.record({ claim, line, from: day, days: fc.integer({ min: 1, max: 120 }) }), {
    maxLength: 3,
  }),
});

/**
 * The rule told as a stack of payments per line: what is taken back is taken from the top, and what is left of it goes where a
 * payment would. Shares no code and no form with the SQL.
 */
function credited({ clicks, posted, denied }: Story): Map<string, number> {
  const credits = new Map<string, number>();
  const add = (key: string | null, cents: number) => {
    if (key !== null) credits.set(key, (credits.get(key) ?? 0) + cents);
  };
  for (const id of ["a", "b"])
    for (const lineNo of [1, 2]) {
      const touches = clicks.flatMap(({ claims, isTouch, day: on }, at) =>
        isTouch && claims.includes(id) ? [{ on, key: `${at} ${id}` }] : [],
      );
      const first = touches[0]?.on;
      if (first === undefined) continue;
      const isDenied = (on: number, only?: number) =>
        denied.some(
          (each) =>
            each.claim === id &&
            (only === undefined || each.line === only) &&
            each.from <= on &&
            on < each.from + each.days,
        );
      const creditOf = (on: number) =>
        touches.findLast(
          (touch) =>
            touch.on < on &&
            on <= touch.on + creditDays &&
            (!isDenied(touch.on) || isDenied(touch.on, lineNo)),
        )?.key ?? null;
      const stack: { key: string | null; cents: number }[] = [];
      for (let on = first + 1; on <= last; on += 1) {
        let net = posted
          .filter((each) => each.claim === id && each.line === lineNo && each.day === on)
          .reduce((sum, { cents }) => sum + cents, 0);
        if (net > 0) stack.push({ key: creditOf(on), cents: net });
        while (net < 0 && stack.length > 0) {
          const top = stack.at(-1);
          if (!top) break;
          const taken = Math.min(top.cents, -net);
          top.cents -= taken;
          net += taken;
          if (top.cents === 0) stack.pop();
        }
        if (net < 0) add(creditOf(on), net);
      }
      for (const { key, cents } of stack) add(key, cents);
    }
  return credits;
}

async function tell({ clicks, posted, denied }: Story): Promise<void> {
  const at = (index: number) => `timestamp '2026-01-01' + interval (${index}) second`;
  const rows = clicks.flatMap(({ claims, by, day: on, isTouch }, index) =>
    claims.map(
      (id) =>
        `('${index} ${id}', '${index}', ${at(index)}, date '${dayOf(on)}', '${by}', '${id}', '${isTouch ? "note" : "assignment"}')`,
    ),
  );
  const insert = (table: string, columns: string, values: string[]) =>
    values.length === 0 ? "" : `insert into ${table} (${columns}) values ${values.join(", ")};`;
  await connection.run(`
    delete from office.follow_up; delete from ledger_entry; delete from denial;
    ${insert("office.follow_up", "event_id, batch_id, done_at, on_day, by_id, claim_id, kind", rows)}
    ${insert(
      "ledger_entry",
      "claim_id, line_no, posted_on, kind, party, payer, amount_cents",
      posted.map(
        (each) =>
          `('${each.claim}', ${each.line}, date '${dayOf(each.day)}', 'payer_payment', 'insurance', 'ACME', ${each.cents})`,
      ),
    )}
    ${insert(
      "denial",
      `claim_id, line_no, opened_on, closed_on, payer, sequence, latest_on, root_cause, remark_codes, is_full, is_expected, is_soft,
        is_duplicate, patient_owes, denied_cents, practice_id, primary_payer, payer_class`,
      denied.map(
        (each) =>
          `('${each.claim}', ${each.line}, date '${dayOf(each.from)}', date '${dayOf(each.from + each.days)}', 'ACME', 1,
            date '${dayOf(each.from)}', 'bundle', [], true, false, false, false, false, 100, 'p', 'ACME', 'commercial')`,
      ),
    )}`);
}

const asked = (from: number, to: number) => ({
  ...defaultFilters(dayOf(last)),
  from: dayOf(from),
  to: dayOf(to),
  byId: null,
  what: null,
  creditDays,
});

it("credits each cent that came to one touch at most, as a stack of payments tells it", async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.integer({ min: 0, max: last - 1 }), async (told, cut) => {
      await tell(told);
      const want = credited(told);
      const rows = await runQuery(connection, followUps, asked(0, last));
      const got = rows.filter(({ credited_cents }) => credited_cents !== 0);
      const sorted = (entries: [string, number][]) => entries.toSorted();
      expect(sorted(got.map(({ row_id, credited_cents }) => [row_id, credited_cents]))).toEqual(
        sorted([...want].filter(([, cents]) => cents !== 0)),
      );
      // People, weeks and everybody are the same rows summed; two periods sum to the whole.
      const cents = [...want.values()].reduce((sum, each) => sum + each, 0);
      const sum = async (from: number, to: number, kind: "by_id" | "week_on") =>
        (await runQuery(connection, productivity, asked(from, to)))
          .filter((row) => row.word === "touch" && row[kind] !== null)
          .reduce((total, { credited_cents }) => total + credited_cents, 0);
      expect(await sum(0, last, "by_id")).toBe(cents);
      expect(await sum(0, last, "week_on")).toBe(cents);
      expect((await sum(0, cut, "by_id")) + (await sum(cut + 1, last, "by_id"))).toBe(cents);
    }),
    { numRuns: 40 },
  );
}, 120_000);
