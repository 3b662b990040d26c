import { afterAll, beforeAll, expect, it } from "vitest";
import type { View } from "#app/filters.ts";
import type { Person } from "#app/people/person.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openPractice, today } from "../follow-up/practice.ts";

/**
 * What payers paid (day: cents on line 1 unless told), and who touched the claim before it:
 * b1, b2, b3: one call of Mia's about all three, Oct 1, 30 minutes. b1 $100 on Oct 10, b2 $50 on Oct 11, b3 nothing, but denied.
 * t1: Ann on Oct 2, Ben on Oct 6. $20 on Oct 5: Ann's. $7 on Oct 6, Ben's own day: still Ann's. $80 on Oct 20: Ben's.
 * k1: Ann on Oct 3; $60 on Oct 12; Ben on Oct 14; the $60 taken back on Oct 18: off Ann's; $40 on Oct 25: Ben's.
 * u1: Ann on Oct 4, and took that back; $500 on Oct 15: nobody's.
 * s1, at the south: Ann on Oct 4, 5 minutes; $33 on Oct 16.
 * d1: line 1 denied on Sep 20; Ann on Oct 5; line 2 $11 on Oct 9: not hers; line 1 $70 on Oct 10.
 * w1: $80 on Sep 1; Ann on Oct 5; −$80 and +$110 on Oct 8: $30. x1: the same on Oct 8 and 9: $30.
 * p1: Ann on Oct 5; $90 on Oct 6; $25 kept from another payment on Nov 1, told by no reversal: $65.
 * o1: Ann on Jul 1; $5 on Sep 29, the 90th day; $6 on Sep 30: nobody's. n1: $999, and nobody touched it.
 */
const names = ["b1", "b2", "b3", "t1", "k1", "u1", "d1", "w1", "x1", "p1", "o1", "n1"];
const claims = {
  ...Object.fromEntries(names.map((id) => [id, { location: "north" }])),
  s1: { location: "south" },
};
const more = `
  insert into ledger_entry by name
  select claim_id, line_no, posted_on, 'payer_payment' as kind, 'insurance' as party, 'ACME' as payer, amount_cents
  from (values
    ('b1', 1, date '2026-10-10', 10000), ('b2', 1, date '2026-10-11', 5000),
    ('t1', 1, date '2026-10-05', 2000), ('t1', 1, date '2026-10-06', 700), ('t1', 1, date '2026-10-20', 8000),
    ('k1', 1, date '2026-10-12', 6000), ('k1', 1, date '2026-10-18', -6000), ('k1', 1, date '2026-10-25', 4000),
    ('u1', 1, date '2026-10-15', 50000), ('s1', 1, date '2026-10-16', 3300),
    ('d1', 2, date '2026-10-09', 1100), ('d1', 1, date '2026-10-10', 7000),
    ('w1', 1, date '2026-09-01', 8000), ('w1', 1, date '2026-10-08', -8000), ('w1', 1, date '2026-10-08', 11000),
    ('x1', 1, date '2026-09-01', 8000), ('x1', 1, date '2026-10-08', -8000), ('x1', 1, date '2026-10-09', 11000),
    ('p1', 1, date '2026-10-06', 9000),
    ('o1', 1, date '2026-09-29', 500), ('o1', 1, date '2026-09-30', 600), ('n1', 1, date '2026-10-09', 99900)
  ) as t(claim_id, line_no, posted_on, amount_cents);
  insert into takeback by name
  select 'p1' as claim_id, 'ACME' as payer, date '2026-11-01' as taken_on, 'WO' as reason_code, 2500 as amount_cents,
    1 as file_id, 1 as segment_no, 1 as position;
  insert into denial by name
  select claim_id, 1 as line_no, 'ACME' as payer, 1 as sequence, opened_on, opened_on as latest_on, closed_on,
    'bundle' as root_cause, [] as remark_codes, true as is_full, false as is_expected, false as is_soft, false as is_duplicate,
    false as patient_owes, 10000 as denied_cents, 'p' as practice_id, 'north' as location_id, 'ACME' as primary_payer,
    'commercial' as payer_class
  from (values ('d1', date '2026-09-20', date '2026-10-10'), ('b3', date '2026-10-12', null)) as t(claim_id, opened_on, closed_on)`;

let practice: Awaited<ReturnType<typeof openPractice>>;
let ann: Person;
let ben: Person;
let mia: Person;
let app: Awaited<ReturnType<typeof modules>>;

async function modules() {
  return {
    ...(await import("#app/productivity/read-productivity.server.ts")),
    ...(await import("#app/productivity/read-follow-ups.server.ts")),
    ...(await import("#app/page.server.ts")),
  };
}

const call = { channel: "phone", outcome: "in_process" };

beforeAll(async () => {
  practice = await openPractice(claims, more);
  app = await modules();
  ann = await practice.hire("Ann Biller", "biller");
  ben = await practice.hire("Ben Biller", "biller", ["north"]);
  mia = await practice.hire("Mia Manager", "manager");
  const { logContact, setStatus, addNote, assign, undo } = practice.app();
  const on = (person: Person, day: string, ...claimIds: string[]) => ({
    person,
    today: day,
    claimIds,
  });
  await addNote({ ...on(ann, "2026-07-01", "o1"), note: "Looked" });
  await logContact({ ...on(mia, "2026-10-01", "b1", "b2", "b3"), ...call, minutes: "30" });
  await assign({ ...on(mia, "2026-10-01", "b1", "n1"), assignee: ben.id });
  await logContact({ ...on(ann, "2026-10-02", "t1"), ...call, minutes: "10" });
  await logContact({ ...on(ann, "2026-10-03", "k1"), ...call });
  const taken = await logContact({ ...on(ann, "2026-10-04", "u1"), ...call, minutes: "99" });
  await undo({ person: ann, today: "2026-10-04", batchId: taken.batchId });
  await logContact({ ...on(ann, "2026-10-04", "s1"), ...call, minutes: "5" });
  const upheld = { ...call, outcome: "denied_again" };
  const { batchId } = await logContact({ ...on(ann, "2026-10-05", "d1"), ...upheld });
  const event = { eventId: "e1", appealId: "a1", doneAt: "2026-10-05T12:00:00.000", batchId };
  const said = { kind: "outcome", channel: null, reference: null, outcome: "upheld" };
  await (await practice.app().office()).append([
    { table: "appeal_event", row: { ...event, onDay: "2026-10-05", byId: ann.id, ...said } },
  ]);
  for (const claim of ["w1", "x1", "p1"])
    await addNote({ ...on(ann, "2026-10-05", claim), note: "Underpaid" });
  await setStatus({ ...on(ben, "2026-10-06", "t1"), status: "appealed" });
  await addNote({ ...on(ben, "2026-10-14", "k1"), note: "Paid" });
});
afterAll(() => practice.close());

const view = (from = "2026-10-01", asOf = today): View => ({
  ...defaultFilters(asOf),
  from,
  to: asOf,
  compare: "none",
});
const read = async (person: Person, of = view()) =>
  app.readProductivity({ reader: await app.readerFor(person), view: of, person });
const list = async (person: Person, search: string) =>
  app.readFollowUps({
    reader: await app.readerFor(person),
    view: view(),
    person,
    search: new URLSearchParams(search),
  });

it("tells each person's contacts, touches, minutes and what came after, by name", async () => {
  const { people, team } = await read(mia);
  expect(people.map(({ name, id: _, ...figures }) => [name, figures])).toEqual([
    [
      "Ann Biller",
      {
        // t1, k1, s1, d1; w1, x1 and p1 were noted. $27 + 0 + 33 + 70 + 30 + 30 + 65.
        ...{ contacts: 4, timed_contacts: 2, touches: 7, claims: 7, minutes: 15 },
        ...{ paid_claims: 6, recovered_cents: 25_500, timed_cents: 6_000, open_touches: 1 },
      },
    ],
    [
      "Ben Biller",
      {
        ...{ contacts: 0, timed_contacts: 0, touches: 2, claims: 2, minutes: 0 },
        ...{ paid_claims: 2, recovered_cents: 12_000, timed_cents: 0, open_touches: 0 },
      },
    ],
    [
      "Mia Manager",
      {
        // One call about three claims; handing out is a click, and no touch.
        ...{ contacts: 1, timed_contacts: 1, touches: 3, claims: 3, minutes: 30 },
        ...{ paid_claims: 2, recovered_cents: 15_000, timed_cents: 15_000, open_touches: 0 },
      },
    ],
  ]);
  expect(team).toMatchObject({
    ...{ contacts: 5, timed_contacts: 3, touches: 12, claims: 10, minutes: 45 },
    recovered_cents: 52_500,
  });
});

it("counts what was done, said and followed, by click and by claim", async () => {
  const { words } = await read(mia);
  const told = Object.fromEntries(
    words.map(({ part, key, all }) => [`${part}.${key}`, [all.times, all.claims]]),
  );
  expect(told).toEqual({
    "did.phone": [5, 7],
    "did.status": [1, 1],
    "did.note": [4, 4],
    "did.assignment": [1, 2],
    "said.in_process": [4, 6],
    "said.denied_again": [1, 1],
    "status.appealed": [1, 1],
    "appeal.upheld": [1, 1],
    // By touch: k1 is touched twice, b3 denied after its call.
    "after.paid": [10, 9],
    "after.denied": [1, 1],
    "after.open": [1, 1],
  });
});

it("leads from each figure to the follow-ups behind it", async () => {
  const { people, words } = await read(mia);
  for (const person of people) {
    const { rows, whose } = await list(mia, `person=${person.id}&what=touch`);
    expect(whose).toBe(person.id === mia.id ? null : person.name);
    expect(rows).toHaveLength(person.touches);
    const paid = await list(mia, `person=${person.id}&what=money`);
    expect(paid.rows.reduce((total, row) => total + row.credited_cents, 0)).toBe(
      person.recovered_cents,
    );
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + of(row), 0);
    expect(sum((row) => row.credited_cents)).toBe(person.recovered_cents);
    expect(sum((row) => row.minutes ?? 0)).toBeCloseTo(person.minutes, 9);
  }
  for (const { part, key, all } of words) {
    const { rows } = await list(mia, `what=${part}.${key}`);
    expect(new Set(rows.map(({ claim_id }) => claim_id)).size).toBe(all.claims);
  }
  const call = await list(mia, "what=did.phone&person=");
  expect(call.rows.find(({ claim_id }) => claim_id === "b2")).toMatchObject({
    ...{ batch_claims: 3, batch_minutes: 30, minutes: 10, credited_cents: 5_000 },
    ...{ after: "paid", paid_on: "2026-10-11", who: "Mia Manager" },
  });
  await expect(list(mia, "what=gold")).rejects.toMatchObject({ status: 400 });
});

it("sums weeks to the period, and shows the weeks in which nobody did anything", async () => {
  const { weeks } = await read(mia);
  expect(weeks.slice(0, 3).map((week) => [week.from, week.to, week.isPart, week.touches])).toEqual([
    ["2026-10-01", "2026-10-04", true, 6],
    ["2026-10-05", "2026-10-11", false, 5],
    ["2026-10-12", "2026-10-18", false, 1],
  ]);
  expect(weeks.reduce((sum, week) => sum + week.recovered_cents, 0)).toBe(52_500);
});

it("counts the 90th day after a touch, and not the 91st", async () => {
  const { people } = await read(mia, view("2026-07-01", "2026-09-30"));
  expect(people.map(({ name, recovered_cents }) => [name, recovered_cents])).toEqual([
    ["Ann Biller", 500],
  ]);
});

it("knows no more than the day asked: a payment not yet taken back stands", async () => {
  const { people } = await read(mia, view("2026-10-01", "2026-10-17"));
  const of = (name: string) => people.find((row) => row.name === name)?.recovered_cents;
  // k1 still has its $60, nothing was kept of p1; Ben's claims paid later.
  expect([of("Ann Biller"), of("Ben Biller")]).toEqual([25_500 + 6_000 + 2_500, 0]);
});

it("shows who does not lead what they did themselves, within their reach", async () => {
  const own = await read(ann);
  expect(own).toMatchObject({ isLead: false, team: { recovered_cents: 25_500 } });
  expect(own.people.map(({ name }) => name)).toEqual(["Ann Biller"]);
  const asked = await list(ann, `person=${mia.id}`);
  expect(new Set(asked.rows.map(({ who }) => who))).toEqual(new Set(["Ann Biller"]));
  const north = await practice.hire("Nora North", "manager", ["north"]);
  const part = await read(north);
  expect(part.people.find(({ name }) => name === "Ann Biller")).toMatchObject({
    ...{ contacts: 3, claims: 6, minutes: 10, recovered_cents: 22_200 },
  });
  const rows = await list(north, "");
  expect(rows.rows.some(({ claim_id }) => claim_id === "s1")).toBe(false);
});
