import { afterAll, beforeAll, expect, it } from "vitest";
import { type Person, reachOf } from "#app/people/person.ts";
import { openPractice, publish, today } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let ann: Person;
let mia: Person;
let vic: Person;
const claims = { a: { location: "north" }, b: { location: "north" } };

beforeAll(async () => {
  practice = await openPractice(claims);
  ann = await practice.hire("Ann Biller", "biller");
  mia = await practice.hire("Mia Manager", "manager");
  vic = await practice.hire("Vic Viewer", "viewer");
});
afterAll(() => practice.close());

async function read(person: Person, claimId = "a", asOf = today) {
  const app = practice.app();
  const reader = (await app.warehouse()).within(reachOf(person));
  return app.readFollowUp(reader, claimId, asOf, { person, today });
}

it("begins as new and nobody's", async () => {
  expect(await read(ann)).toMatchObject({
    status: "new",
    statusOn: null,
    why: null,
    assignee: null,
    nextOn: null,
    touches: 0,
    minutes: 0,
    history: [],
    undoes: null,
    isOpen: true,
    takenBy: null,
  });
});

it("tells what people did, a click at a time, newest first", async () => {
  const app = practice.app();
  const act = { today, claimIds: ["a"] };
  await app.assign({ person: mia, today, claimIds: ["a", "b"], assignee: ann.id });
  const call = await app.logContact({
    ...act,
    person: ann,
    channel: "phone",
    outcome: "needs_records",
    payerReference: "C-9",
    minutes: "1",
    note: "Fax them",
    status: "waiting_provider",
    nextOn: "2026-11-27",
  });
  await app.setStatus({
    ...act,
    person: mia,
    status: "written_off",
    reason: "other",
    reasonText: "too old",
  });
  const told = await read(ann);
  expect(told).toMatchObject({
    status: "written_off",
    statusOn: today,
    assignee: { id: ann.id, name: "Ann Biller" },
    isMine: true,
    nextOn: "2026-11-27",
    touches: 2,
    minutes: 1,
    touchedOn: today,
    undoes: { batchId: call.batchId, claims: 1, by: null },
  });
  expect(told.history.map(({ who, did, note, claims }) => ({ who, did, note, claims }))).toEqual([
    { who: "Mia Manager", did: ["Status Written off: too old"], note: null, claims: 1 },
    {
      who: "Ann Biller",
      did: [
        "Logged a call: needs records, reference C-9, 1 minute",
        "Status Waiting on provider",
        "Next date Nov 27, 2026",
      ],
      note: "Fax them",
      claims: 1,
    },
    { who: "Mia Manager", did: ["Assigned to Ann Biller"], note: null, claims: 2 },
  ]);
});

it("lets a manager take back what others did, everyone else their own", async () => {
  const meg = await practice.hire("Meg Manager", "manager");
  const ben = await practice.hire("Ben Biller", "biller");
  expect((await read(meg, "b")).undoes).toMatchObject({ claims: 2, by: "Mia Manager" });
  expect((await read(ben, "b")).undoes).toBeNull();
});

it("is read-only of a past day, and tells what stood then", async () => {
  const told = await read(ann, "a", "2026-11-19");
  expect(told).toMatchObject({ isOpen: false, status: "new", assignee: null, history: [] });
});

it("offers nothing to who only looks", async () => {
  expect((await read(vic)).isOpen).toBe(false);
});

it("says who else has it open", async () => {
  practice.app().openedByHand(mia, "a");
  expect((await read(ann)).takenBy).toBe("Mia Manager");
  expect((await read(mia)).takenBy).toBeNull();
});

it("lists what files moved as theirs, with why", async () => {
  const app = practice.app();
  await app.setStatus({ person: ann, today, claimIds: ["b"], status: "recovered" });
  await publish(
    practice.home,
    "second",
    claims,
    `insert into source_file by name select 7 as file_id, 'x' as sha256, 'f.277' as name, '277CA' as kind,
       'loaded' as status, 1 as byte_size, timestamp '2099-01-01' as loaded_at, 'l' as load_id, 1 as transactions,
       0 as duplicate_transactions, 1 as claims, 0 as lines, 0 as charge_cents, 0 as paid_cents, 1 as segments,
       1 as segments_used, 0 as segments_unused, 0 as segments_issue, 0 as issues;
     insert into claim_submission by name select 1 as submission_id, 'b' as claim_id, 1 as position,
       'original' as role, 'ACME' as payer, 1 as sequence, date '2026-11-18' as rejected_on, 'payer' as rejected_by,
       7 as reject_file_id;`,
  );
  const told = await read(ann, "b");
  expect(told).toMatchObject({
    status: "new",
    why: expect.stringContaining("reopened: "),
    statusOn: "2026-11-18",
  });
  // Dated before the status, arrived after it: what arrived moved it.
  expect(told.history[0]).toMatchObject({ who: null, did: [told.why], on: "2026-11-18" });
  expect(told.history.map(({ who }) => who)).toEqual([null, "Ann Biller", "Mia Manager"]);
});
