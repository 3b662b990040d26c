import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { runPublish } from "#etl/publish/publish.ts";
import { select } from "../rows.ts";
import { openTestWarehouse } from "../warehouse.ts";
import { bulkInsert } from "./bulk-insert.ts";
import { groupBy } from "./group-by.ts";
import { randomStory } from "./random-story.ts";
import { ReferenceLedger, type Standing } from "./reference-ledger.ts";
import { dayOf } from "./story.ts";
import { storyRows } from "./story-rows.ts";

const count = Number(process.env.STORIES ?? 500);
const seed = Number(process.env.SEED ?? 20260101);
const stories = fc.sample(randomStory, { numRuns: count, seed });
const control = (i: number) => `Q${String(i).padStart(5, "0")}Z`;

async function publishedStories(order: "told" | "reversed"): Promise<DuckDBConnection> {
  const db = await openTestWarehouse();
  const rows = stories.flatMap((story, i) => storyRows(story, control(i)));
  await bulkInsert(db, order === "told" ? rows : rows.reverse());
  await runPublish(db, { until: "60" });
  return db;
}

describe("random stories", () => {
  let db: DuckDBConnection;
  beforeAll(async () => {
    db = await publishedStories("told");
  });

  test("stand on every day as the straightforward reference says", async () => {
    const rows = await select(
      db,
      `select c.control_number, b.party || ' ' || b.payer as name, b.open_cents, b.from_on::varchar as from_on,
         b.to_on::varchar as to_on
       from balance b join claim c using (claim_id)`,
    );
    const byClaim = groupBy(rows, (row) => String(row.control_number));
    const wrong: unknown[] = [];
    for (const [i, story] of stories.entries()) {
      const reference = new ReferenceLedger(story);
      for (const day of reference.days()) {
        const on = dayOf(day);
        const told: Standing = {};
        for (const row of byClaim.get(control(i)) ?? []) {
          if (String(row.from_on) <= on && on < String(row.to_on)) {
            told[String(row.name)] = (told[String(row.name)] ?? 0) + Number(row.open_cents);
          }
        }
        const expected = reference.standing(day);
        if (!sameStanding(told, expected)) {
          wrong.push({ control: control(i), on, day, told, expected });
          break;
        }
      }
    }
    if (process.env.SHOW) {
      process.stdout.write(`${wrong.length} of ${count} differ\n`);
      for (const one of wrong.slice(0, Number(process.env.SHOW))) {
        const { control: name } = one as { control: string };
        process.stdout.write(
          `${JSON.stringify(one)}\n${JSON.stringify(stories[Number(name.slice(1, 6))])}\n`,
        );
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test("the ledger of a party sums to its balance on every day", async () => {
    const rows = await select(
      db,
      `with move as (
         select claim_id, posted_on, case
             when kind in ('charge', 'refund') then amount_cents
             when kind in ('to_patient', 'transfer') then 0
             else -amount_cents end as amount_cents, party, kind
         from ledger_entry
         union all
         select claim_id, posted_on, amount_cents, 'patient', kind from ledger_entry
         where kind in ('to_patient', 'transfer')
         union all
         select claim_id, posted_on, -amount_cents, 'insurance', kind from ledger_entry
         where kind in ('to_patient', 'transfer')
       ), day as (select distinct claim_id, posted_on as on_day from ledger_entry),
       ledger as (
         select d.claim_id, d.on_day, m.party, sum(m.amount_cents) as cents
         from day d join move m on m.claim_id = d.claim_id and m.posted_on <= d.on_day
         group by all
       ), standing as (
         select d.claim_id, d.on_day, b.party, sum(b.open_cents) as cents
         from day d join balance b on b.claim_id = d.claim_id and b.from_on <= d.on_day and d.on_day < b.to_on
         group by all
       )
       select c.control_number, on_day::varchar, party, l.cents::bigint as ledger, s.cents::bigint as balance
       from ledger l full join standing s using (claim_id, on_day, party) join claim c using (claim_id)
       where coalesce(l.cents, 0) <> coalesce(s.cents, 0) limit 5`,
    );
    expect(rows).toEqual([]);
  });

  test("lines sum to their claim's balance on every day", async () => {
    const rows = await select(
      db,
      `with day as (select claim_id, from_on as on_day from balance union select claim_id, from_on from line_balance
         union select claim_id, to_on from balance union select claim_id, to_on from line_balance),
       whole as (
         select d.*, b.party, b.payer, b.open_cents, b.party_cents, b.responsible_on
         from day d join balance b on b.claim_id = d.claim_id and b.from_on <= d.on_day and d.on_day < b.to_on
       ), lines as (
         select d.*, b.party, b.payer, sum(b.open_cents) as open_cents, min(b.party_cents) as party_cents,
           min(b.responsible_on) as responsible_on
         from day d join line_balance b on b.claim_id = d.claim_id and b.from_on <= d.on_day and d.on_day < b.to_on
         group by all
       )
       select w.*, l.open_cents::bigint as line_cents
       from whole w full join lines l using (claim_id, on_day, party, payer)
       where coalesce(w.open_cents, 0) <> coalesce(l.open_cents, 0)
         or (w.party is not null and l.party is not null and (w.party_cents, w.responsible_on)
           is distinct from (l.party_cents, l.responsible_on)) limit 5`,
    );
    expect(rows).toEqual([]);
    expect(await select(db, "select count(*) as n from line_balance where line_no = 0")).toEqual([
      { n: 0 },
    ]);
  });

  test("line 0 of the ledger is spread whole, kind by kind, on every day", async () => {
    const rows = await select(
      db,
      `with zero as (
         select claim_id, posted_on, party, case kind when 'transfer' then 'to_patient' else kind end as kind,
           sum(amount_cents) as cents
         from ledger_entry where line_no = 0 group by all
       ), spread as (
         select claim_id, posted_on, party, case kind when 'transfer' then 'to_patient' else kind end as kind,
           sum(amount_cents) as cents
         from line_entry group by all
       )
       select claim_id, posted_on::varchar, party, kind, z.cents::bigint as zero, s.cents::bigint as spread
       from zero z full join spread s using (claim_id, posted_on, party, kind)
       where coalesce(z.cents, 0) <> coalesce(s.cents, 0) limit 5`,
    );
    expect(rows).toEqual([]);
  });

  test("a line's entries sum to its balance, party by party, on every day", async () => {
    const rows = await select(
      db,
      `with entry as (
         select claim_id, line_no, posted_on, kind, party, amount_cents from ledger_entry where line_no > 0
         union all
         select claim_id, line_no, posted_on, kind, party, amount_cents from line_entry
       ), move as (
         select claim_id, line_no, posted_on, party, case
             when kind in ('charge', 'refund', 'to_patient', 'transfer') then amount_cents
             else -amount_cents end as cents
         from entry
         union all
         select claim_id, line_no, posted_on, 'insurance', -amount_cents from entry
         where kind in ('to_patient', 'transfer')
       ), day as (
         select claim_id, posted_on as on_day from entry
         union select claim_id, from_on from line_balance
         union select claim_id, to_on from line_balance where to_on < date '9999-12-31'
       ), ledger as (
         select d.claim_id, d.on_day, m.line_no, m.party, sum(m.cents) as cents
         from day d join move m on m.claim_id = d.claim_id and m.posted_on <= d.on_day group by all
       ), standing as (
         select d.claim_id, d.on_day, b.line_no, b.party, sum(b.open_cents) as cents
         from day d join line_balance b on b.claim_id = d.claim_id and b.from_on <= d.on_day and d.on_day < b.to_on
         group by all
       )
       select claim_id, on_day::varchar, line_no, party, l.cents::bigint as ledger, s.cents::bigint as balance
       from ledger l full join standing s using (claim_id, on_day, line_no, party)
       where coalesce(l.cents, 0) <> coalesce(s.cents, 0) limit 5`,
    );
    expect(rows).toEqual([]);
  });

  test("come out the same whatever the order of their rows", async () => {
    const other = await publishedStories("reversed");
    for (const table of [
      "ledger_entry",
      "balance",
      "line_balance",
      "line_entry",
      "adjudication_share",
      "publish_issue",
    ]) {
      const sums = `select count(*) as n, sum(hash(t::varchar) % 1000000007)::bigint as content from ${table} t`;
      expect(await select(other, sums), table).toEqual(await select(db, sums));
    }
  });
});

function sameStanding(a: Standing, b: Standing): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
