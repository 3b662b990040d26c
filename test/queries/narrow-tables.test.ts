import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { load } from "#etl/load.ts";
import { simulate } from "#etl/simulate/simulate.ts";
import { query } from "#queries/query.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { wallRules } from "#queries/wall-rules.ts";

// The tables that answer a question in one scan, beside what they are made of, asked the long way.
const until = "2026-08-19";
const folder = mkdtempSync(join(tmpdir(), "narrow-"));
let warehouse: Warehouse;

beforeAll(async () => {
  await simulate(join(folder, "files"), { until, claims: 400, months: 9, seed: 8, practices: 2 });
  const home = join(folder, "home");
  await load([join(folder, "files")], { home, now: new Date("2026-08-20T06:00:00Z") });
  warehouse = await openReader(home, { timeLimitSeconds: 240 });
}, 120_000);
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

/** How many rows one of two selects has and the other has not. */
async function differing(one: string, other: string): Promise<number> {
  const text = { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" };
  const sql = `select count(*)::integer as n
    from ((select * from (${one}) except all (${other})) union all (select * from (${other}) except all (${one})))`;
  const counted = query({
    name: sql,
    title: "",
    unit: "mixed",
    definition: text,
    target: null,
    sql,
    params: {},
    columns: { n: "INTEGER" },
  });
  const [row] = await warehouse.run(counted, {});
  return row?.n ?? Number.NaN;
}

const placed = Object.entries(wallRules)
  .filter(([table, { rows }]) => rows === "/* claims */" && table !== "claim")
  .map(([table]) => table);

/** By which columns filters cut it; what finds a claim is cut by its place alone. */
const cutBy = (table: string) =>
  table === "claim_key"
    ? ["practice_id", "location_id", "payer"]
    : ["practice_id", "location_id", "primary_payer", "payer_class"];

it.each(placed)(
  "puts the claim's own practice, location and payer on each row of %s",
  async (table) => {
    const own = cutBy(table).map((column) => `c.${column === "primary_payer" ? "payer" : column}`);
    const one = `select claim_id, ${cutBy(table).join(", ")} from ${table}`;
    const other = `select claim_id, ${own.join(", ")} from ${table} t join claim c using (claim_id)`;
    expect(await differing(one, other)).toBe(0);
  },
);

it.each(placed)("leaves claims before history out of %s: queries do not ask", async (table) => {
  const one = `select claim_id from ${table} semi join (select claim_id from claim where is_before_history) using (claim_id)`;
  expect(await differing(one, `${one} limit 0`)).toBe(0);
});

it("has each line with its own provider, else its claim's, and its family", async () => {
  const one = "select claim_id, line_no, provider_id, family from line_filter";
  const other = `select claim_id, line_no, coalesce(l.provider_id, c.provider_id), l.family
    from service_line l join claim c using (claim_id) where not c.is_before_history`;
  expect(await differing(one, other)).toBe(0);
  expect(await differing(one, `${one} limit 0`)).toBeGreaterThan(0);
});

it.each(["line_balance", "denial", "line_first_word", "line_day", "cash_entry"])(
  "puts the line's own provider and family on each row of %s",
  async (table) => {
    const own = "claim_id, line_no, provider_id, family";
    // Line 0 of a claim with lines is none of them.
    const rows = table === "cash_entry" ? "(from cash_entry where is_of_line)" : table;
    const one = `select distinct ${own} from ${rows} t`;
    const other = `select ${own} from line_filter semi join ${rows} t using (claim_id, line_no)`;
    expect(await differing(one, other)).toBe(0);
    expect(await differing(one, `${one} limit 0`)).toBeGreaterThan(0);
  },
);

const kinds = [
  "charge",
  "contractual",
  "prior_payer",
  "payer_payment",
  "patient_payment",
  "write_off",
  "refund",
];

it("adds the lines of line_day up to claim_day, by kind", async () => {
  const columns = [...kinds, "payer_cash", "patient_cash"];
  const sums = (table: string) => `
    select * from (
      select claim_id, posted_on, ${columns.map((kind) => `coalesce(sum(${kind}_cents), 0) as ${kind}`).join(", ")}
      from ${table} group by all
    ) where ${columns.map((kind) => `${kind} <> 0`).join(" or ")}`;
  expect(await differing(sums("line_day"), sums("claim_day"))).toBe(0);
  expect(await differing(sums("line_day"), `${sums("line_day")} limit 0`)).toBeGreaterThan(0);
});

it.each(["is_of_claim", "is_of_line"])(
  "has in cash_entry, %s, the cash of claim_day",
  async (cut) => {
    const one = `
    select claim_id, posted_on, sum(cents) filter (party = 'insurance') as payer, sum(cents) filter (party = 'patient') as patient
    from cash_entry where ${cut} group by all
    having coalesce(payer, 0) <> 0 or coalesce(patient, 0) <> 0`;
    const other = `
    select claim_id, posted_on, payer_cash_cents, patient_cash_cents
    from claim_day where coalesce(payer_cash_cents, 0) <> 0 or coalesce(patient_cash_cents, 0) <> 0`;
    const zeroes = (sql: string) =>
      `select claim_id, posted_on, coalesce(payer, 0), coalesce(patient, 0) from (${sql}) t (claim_id, posted_on, payer, patient)`;
    expect(await differing(zeroes(one), zeroes(other))).toBe(0);
  },
);

it("names the line's latest denial beside what a payer paid", async () => {
  const one =
    "select claim_id, line_no, posted_on, root_cause from cash_entry where is_of_line and party = 'insurance'";
  const other = `
    select t.claim_id, t.line_no, t.posted_on, (
      select arg_max(d.root_cause, (d.opened_on, d.denied_cents, d.root_cause))
      from denial d
      where d.claim_id = t.claim_id and d.line_no = t.line_no and d.opened_on < t.posted_on and not d.is_duplicate
    )
    from cash_entry t where is_of_line and party = 'insurance'`;
  expect(await differing(one, other)).toBe(0);
  expect(await differing(`${one} and root_cause is not null`, `${one} limit 0`)).toBeGreaterThan(0);
});

it("has of each first word what its share says, and the cause of its denial", async () => {
  const one =
    "select claim_id, line_no, allowed_cents, denied_cents, root_cause from line_first_word";
  const other = `
    select
      w.claim_id, w.line_no,
      arg_min(s.allowed_cents, a.rank), arg_min(s.denied_cents, a.rank),
      (
        select arg_max(d.root_cause, (d.denied_cents, d.root_cause))
        from denial d
        where d.claim_id = w.claim_id and d.line_no = w.line_no and d.payer = w.payer and d.opened_on = w.spoken_on
          and d.sequence = 1 and not d.is_duplicate
      )
    from line_first_word w
    join claim_adjudication a
      on a.claim_id = w.claim_id and a.payer = w.payer and a.spoken_on = w.spoken_on
      and a.sequence = 1 and a.origin = '835' and a.kind = 'word'
    join adjudication_share s on s.adjudication_id = a.adjudication_id and s.line_no = w.line_no and not s.is_repeat
    group by w.claim_id, w.line_no, w.payer, w.spoken_on`;
  expect(await differing(one, other)).toBe(0);
});

it("adds the days of claim_day up to the ledger, by kind", async () => {
  const sums = (table: string, cents: (kind: string) => string) =>
    `select claim_id, posted_on, ${kinds.map((kind) => `${cents(kind)} as ${kind}`).join(", ")} from ${table} group by all`;
  const one = sums("claim_day", (kind) => `sum(${kind}_cents)`);
  const other = sums("ledger_entry", (kind) => `sum(amount_cents) filter (kind = '${kind}')`);
  expect(await differing(one, other)).toBe(0);
  expect(
    await differing(
      "select claim_id, posted_on from claim_day where is_first",
      "select claim_id, min(posted_on) from ledger_entry group by claim_id",
    ),
  ).toBe(0);
});

it.each(["2025-12-31", "2026-03-15", "2026-05-02", "2026-08-19"])(
  "knows of each claim on %s what its lines' first words and its payments say",
  async (day) => {
    const one = `
      select
        claim_id, sub1_on, rem1_on,
        case when heard_on <= date '${day}' then denied_lines end as denied_lines,
        case when heard_on <= date '${day}' then charge_cents end as charge_cents,
        case when pay1_on <= date '${day}' then pay1_on end as pay1_on
      from claim_progress
      where from_on <= date '${day}' and date '${day}' < to_on`;
    const other = `
      select claim_id, h.sub1_on, h.rem1_on, w.denied_lines, w.charge_cents, p.pay1_on
      from claim c
      join claim_history h using (claim_id)
      left join (
        select claim_id, count(*) filter (is_denied and not is_expected) as denied_lines, sum(charge_cents) as charge_cents
        from line_first_word where spoken_on <= date '${day}' group by claim_id
      ) w using (claim_id)
      left join (
        select claim_id, pay1_on from claim_payment where paid_on <= date '${day}' and date '${day}' < to_on
      ) p using (claim_id)
      where not c.is_before_history`;
    expect(await differing(one, other)).toBe(0);
  },
);

it.each(["2025-12-31", "2026-03-15", "2026-05-02", "2026-08-19"])(
  "knows of each claim on %s its status, its money and its denials",
  async (day) => {
    const stands = `from_on <= date '${day}' and date '${day}' < to_on`;
    const one = `
      select
        claim_id, status, payer, root_cause, code, charge_cents, contractual_cents, paid_cents, insurance_cents, patient_cents,
        is_owed, responsible_on, days_to_payment, denied_lines, denied_cents, recovered_cents
      from claim_standing where ${stands}`;
    const other = `
      select
        claim_id, s.status, s.payer, s.root_cause, s.code,
        coalesce(l.charge, 0), coalesce(l.contractual, 0), coalesce(l.paid, 0),
        coalesce(b.insurance, 0), coalesce(b.patient, 0), b.claim_id is not null, b.responsible_on,
        case when p.pay1_on between h.sub1_on and date '${day}' then p.pay1_on - h.sub1_on end,
        coalesce(d.lines, 0), coalesce(d.denied, 0), coalesce(d.recovered, 0)
      from claim c
      join (from claim_status where ${stands}) s using (claim_id)
      join claim_history h using (claim_id)
      left join (from claim_payment where paid_on <= date '${day}' and date '${day}' < to_on) p using (claim_id)
      left join (
        select
          claim_id,
          sum(amount_cents) filter (kind = 'charge') as charge,
          coalesce(sum(amount_cents) filter (kind = 'contractual'), 0) as contractual,
          coalesce(sum(amount_cents) filter (kind in ('payer_payment', 'patient_payment')), 0)
            - coalesce(sum(amount_cents) filter (kind = 'refund'), 0) as paid
        from ledger_entry where posted_on <= date '${day}' group by claim_id
      ) l using (claim_id)
      left join (
        select
          claim_id, sum(if(party = 'insurance', open_cents, 0)) as insurance, sum(if(party = 'patient', open_cents, 0)) as patient,
          min(responsible_on) as responsible_on
        from balance where ${stands} group by claim_id
      ) b using (claim_id)
      left join (
        select claim_id, count(distinct line_no) as lines, sum(denied_cents) as denied, sum(least(denied_cents, greatest(0, (
          select coalesce(sum(r.paid_cents), 0) from denial_recovery r
          where r.claim_id = e.claim_id and r.line_no = e.line_no and r.payer = e.payer and r.opened_on = e.opened_on
            and r.paid_on <= date '${day}'
        )))) as recovered
        from denial e
        where not is_expected and opened_on <= date '${day}' and (closed_on is null or closed_on > date '${day}')
        group by claim_id
      ) d using (claim_id)
      where not c.is_before_history`;
    expect(await differing(one, other)).toBe(0);
    expect(await differing(one, `${one} limit 0`)).toBeGreaterThan(0);
  },
);
