import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { defaultFilters } from "#queries/filters.ts";
import { addDays } from "#queries/period.ts";
import { countWorklist } from "#queries/worklist/count-worklist.ts";
import { listWorklist } from "#queries/worklist/list-worklist.ts";
import { historyOf, openPractice, today } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let ann: Person;
let vic: Person;

const claims = { a1: { location: "north" }, a2: { location: "north" } };
/** Medicare is owed 80.00 of a1; PLAN, a commercial one, 500.00 of a2. */
const credits = `
  insert into payer by name
  select payer, class, false as is_capitated from (values ('MEDICARE', 'Medicare'), ('PLAN', 'commercial')) t(payer, class);
  insert into balance by name
  select claim_id, 'insurance' as party, t.payer, cents as open_cents, 0 as denied_cents, 'credit' as state, cents as party_cents,
    date '2026-01-01' as from_on, date '9999-12-31' as to_on, practice_id, location_id, t.payer as primary_payer, class as payer_class
  from (values ('a1', 'MEDICARE', 'Medicare', -8000), ('a2', 'PLAN', 'commercial', -50000)) t(claim_id, payer, class, cents)
  join claim using (claim_id);
  insert into worklist_weight by name
  select unnest(['overpayment_60_day', 'credit_other', 'expired']) as queue, 20 as minutes, 900 as cost_of_touch_cents,
    0 as chance, 20 as prior_n, 'test' as source`;

beforeAll(async () => {
  practice = await openPractice(claims, credits);
  ann = await practice.hire("Ann Biller", "biller");
  vic = await practice.hire("Vic Viewer", "viewer");
});
afterAll(() => practice.close());

const by = (person: Person, ...claimIds: string[]) => ({ person, today, claimIds });
const refused = (status: number, message: RegExp) =>
  expect.objectContaining({ status, message: expect.stringMatching(message) });

async function owed(claimId: string) {
  const app = practice.app();
  const followUp = await app.readFollowUp(await app.warehouse(), claimId, today, {
    person: ann,
    today,
  });
  return followUp.overpayment;
}

describe("an overpayment of Medicare's", () => {
  it("is offered to be marked where there is one, and not elsewhere", async () => {
    expect(await owed("a1")).toEqual({ payer: "MEDICARE", owedCents: 8000, clock: null });
    expect(await owed("a2")).toBeNull();
  });

  it("starts its clock when marked, says so in the history, and is taken back whole", async () => {
    const app = practice.app();
    const done = await app.markOverpayment({ ...by(ann, "a1"), mark: "identified", since: today });
    expect(done.sentence).toMatch(/^Overpayment identified /);
    const [event] = await historyOf(app, "a1");
    expect(event).toMatchObject({ kind: "overpayment", mark: "identified", since_on: today });
    expect((await owed("a1"))?.clock).toMatchObject({ identifiedOn: today, daysLeft: 60 });
    await app.undo({ person: ann, today, batchId: done.batchId });
    expect((await owed("a1"))?.clock).toBeNull();
    expect(practice.audit()).toMatch(/"followed_up".*overpayment/);
  });

  it("stands on the worklist under its clock, first from 14 days before its day on, resting or not", async () => {
    const app = practice.app();
    const listed = async (snoozed = false) =>
      (await listWorklist(await app.warehouse(), { ...defaultFilters(today), snoozed })).map(
        ({ claim_id, queue, days_left, due_kind }) => [claim_id, queue, days_left, due_kind],
      );
    const other = ["a2", "credit_other", null, null];
    const own = (left: number | null) => [
      "a1",
      "overpayment_60_day",
      left,
      left === null ? null : "report_and_return",
    ];
    // By amount, while nobody marked anything and while there is time.
    expect(await listed()).toEqual([other, own(null)]);
    for (const [daysAgo, order] of [
      [45, [other, own(15)]],
      [46, [own(14), other]],
      [60, [own(0), other]],
      [61, [own(-1), other]],
    ] as const) {
      const since = addDays(today, -daysAgo);
      const marked = await app.markOverpayment({ ...by(ann, "a1"), mark: "identified", since });
      expect(await listed()).toEqual(order);
      await app.undo({ person: ann, today, batchId: marked.batchId });
    }
    const { batchId } = await app.setNextDate({ ...by(ann, "a1"), nextOn: addDays(today, 5) });
    expect(await listed()).toEqual([other]);
    expect(await listed(true)).toEqual([own(null)]);
    const counts = await countWorklist(await app.warehouse(), defaultFilters(today));
    const [all, credit, overpaid] = counts.map(({ claims, resting }) => [claims, resting]);
    expect([all, credit, overpaid]).toEqual([
      [1, 1],
      [1, 0],
      [0, 1],
    ]);
    await app.undo({ person: ann, today, batchId });
  });

  it("refuses what cannot be", async () => {
    const app = practice.app();
    const mark = (person: Person, claim: string, what: string, since: string) =>
      app.markOverpayment({ ...by(person, claim), mark: what, since });
    await expect(mark(ann, "a2", "identified", today)).rejects.toEqual(refused(409, /no credit/));
    await expect(mark(ann, "a1", "known", today)).rejects.toEqual(refused(400, /what is known/));
    await expect(mark(ann, "a1", "identified", "2099-01-01")).rejects.toEqual(
      refused(400, /lies ahead/),
    );
    await expect(mark(ann, "a1", "concluded", today)).rejects.toEqual(
      refused(400, /No investigation/),
    );
    await expect(mark(vic, "a1", "identified", today)).rejects.toEqual(refused(403, /role/));
  });
});
