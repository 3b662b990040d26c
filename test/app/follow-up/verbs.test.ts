import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { historyOf, openPractice, today } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let ann: Person;
let ben: Person;
let mia: Person;
let vic: Person;
let lou: Person;

const claims = {
  a1: { location: "north" },
  a2: { location: "north" },
  a3: { location: "north" },
  b1: { location: "south", was: ["b0"] },
};

/** a1 and a2 were last refused by one answer, a3 by another, b1 by none. */
const refusals = `
  insert into claim_submission by name
  select id as submission_id, claim_id, position, '837' as role, 'ACME' as payer, 1 as sequence,
    date '2026-07-02' + position as submitted_on, batch as reject_batch_id
  from (values (1, 'a1', 1, 8), (2, 'a1', 2, 7), (3, 'a2', 1, 7), (4, 'a3', 1, 8), (5, 'b1', 1, null))
    as t(id, claim_id, position, batch)`;

beforeAll(async () => {
  practice = await openPractice(claims, refusals);
  ann = await practice.hire("Ann Biller", "biller");
  ben = await practice.hire("Ben Biller", "biller", ["north"]);
  mia = await practice.hire("Mia Manager", "manager");
  vic = await practice.hire("Vic Viewer", "viewer");
  lou = await practice.hire("Lou Left", "biller");
  await (await practice.app().people()).change(lou.id, { isDisabled: true }, null);
});
afterAll(() => practice.close());

const by = (person: Person, ...claimIds: string[]) => ({ person, today, claimIds });
const refused = (status: number, sentence: string, field?: string) =>
  expect.objectContaining({ status, message: sentence, ...(field ? { field } : {}) });

describe("each verb", () => {
  it("sets a status, and says so", async () => {
    const app = practice.app();
    const done = await app.setStatus({ ...by(ann, "a1"), status: "appealed" });
    expect(done.sentence).toBe("Set the status of the claim to Appealed");
    const [event] = await historyOf(app, "a1");
    expect(event).toMatchObject({
      kind: "status",
      status: "appealed",
      by_id: ann.id,
      on_day: today,
    });
  });

  it("assigns and sets a status in one click, taken back together", async () => {
    const app = practice.app();
    const done = await app.setStatus({
      ...by(mia, "a1", "a2"),
      status: "in_review",
      assignee: ben.id,
      nextOn: "2026-11-30",
    });
    expect(done.sentence).toBe(
      "Set the status of 2 claims to In review; assigned to Ben Biller; next date Nov 30, 2026",
    );
    const batch = (await historyOf(app, "a2")).filter((row) => row.batch_id === done.batchId);
    expect(batch.map(({ kind, claims }) => [kind, claims]).sort()).toEqual([
      ["assignment", 2],
      ["next_date", 2],
      ["status", 2],
    ]);
    await app.undo({ person: mia, today, batchId: done.batchId });
    for (const claim of ["a1", "a2"])
      expect((await historyOf(app, claim)).map((row) => row.batch_id)).not.toContain(done.batchId);
  });

  it("keeps a note as written", async () => {
    const app = practice.app();
    const done = await app.addNote({
      ...by(ann, "a3"),
      note: "  Asked for the EOB: it’s “lost”; try again\n",
    });
    expect(done.sentence).toBe("Noted on the claim");
    expect((await historyOf(app, "a3"))[0]?.note).toBe("Asked for the EOB: it’s “lost”; try again");
    await expect(app.addNote({ ...by(ann, "a3"), note: "x".repeat(4_001) })).rejects.toEqual(
      refused(400, "A note holds 4,000 characters; this one has 4,001.", "note"),
    );
    await expect(app.addNote({ ...by(ann, "a3"), note: "  " })).rejects.toEqual(
      refused(400, "Write the note first.", "note"),
    );
  });

  it("logs a contact with what follows from it as one click", async () => {
    const app = practice.app();
    const done = await app.logContact({
      ...by(ann, "a3"),
      channel: "phone",
      outcome: "reprocessing",
      payerReference: " CALL-77 ",
      minutes: "12",
      note: "Spoke to Dana",
      status: "waiting_payer",
      nextOn: "2026-12-04",
    });
    expect(done.sentence).toBe("Logged a call; status Waiting on payer; next date Dec 4, 2026");
    const batch = (await historyOf(app, "a3")).filter((row) => row.batch_id === done.batchId);
    expect(batch).toHaveLength(3);
    expect(batch.find(({ kind }) => kind === "contact")).toMatchObject({
      channel: "phone",
      outcome: "reprocessing",
      payer_reference: "CALL-77",
      minutes: 12,
      note: "Spoke to Dana",
    });
  });

  it("sets and clears the next date", async () => {
    const app = practice.app();
    const set = await app.setNextDate({ ...by(ann, "a1"), nextOn: today });
    expect(set.sentence).toBe("Set the next date of the claim to Nov 20, 2026");
    const cleared = await app.setNextDate({ ...by(ann, "a1"), nextOn: "" });
    expect(cleared.sentence).toBe("Cleared the next date of the claim");
    expect((await historyOf(app, "a1"))[0]).toMatchObject({ kind: "next_date", next_on: null });
  });

  it("leads an id a claim was known by to the claim, once", async () => {
    const app = practice.app();
    const done = await app.addNote({ ...by(mia, "b0", "b1"), note: "same claim" });
    expect(done.claims).toBe(1);
    expect((await historyOf(app, "b1")).filter((row) => row.note === "same claim")).toHaveLength(1);
  });
});

describe("refuses with a sentence by the field", () => {
  it.each([
    [{ status: "won" }, "Choose a status.", "status"],
    [{ status: "written_off" }, "Say why this is written off.", "reason"],
    [
      { status: "written_off", reason: "other", reasonText: " " },
      "Say in a few words why.",
      "reason_text",
    ],
    [{ status: "new", nextOn: "2026-11-19" }, "The next date lies in the past.", "next_on"],
    [{ status: "new", nextOn: "2026-02-30" }, "“2026-02-30” is no date.", "next_on"],
    [
      { status: "new", nextOn: "2029-01-01" },
      "The next date lies more than two years ahead.",
      "next_on",
    ],
    [
      { status: "new", assignee: "nobody-known" },
      "Your role assigns claims to yourself only.",
      "assignee",
    ],
  ])("%o", async (fields, sentence, field) => {
    const before = (await practice.app().office()).version();
    await expect(practice.app().setStatus({ ...by(ann, "a1"), ...fields })).rejects.toEqual(
      refused(400 + (field === "assignee" ? 3 : 0), sentence, field),
    );
    expect((await practice.app().office()).version()).toBe(before);
  });

  it.each([
    [{ channel: "pigeon" }, "Say how you reached the payer.", "channel"],
    [{ outcome: "" }, "Say what came of it.", "outcome"],
    [{ minutes: "1.5" }, "Minutes are a whole number up to 600.", "minutes"],
    [{ minutes: "601" }, "Minutes are a whole number up to 600.", "minutes"],
    [{ payerReference: "x".repeat(61) }, "At most 60 characters.", "payer_reference"],
  ])("a contact with %o", async (fields, sentence, field) => {
    const contact = { channel: "phone", outcome: "paid", ...fields };
    await expect(practice.app().logContact({ ...by(ann, "a1"), ...contact })).rejects.toEqual(
      refused(400, sentence, field),
    );
  });

  it("takes a reason of one's own for a write-off", async () => {
    const app = practice.app();
    const act = {
      ...by(ann, "a2"),
      status: "written_off",
      reason: "other",
      reasonText: "Dr. said so",
    };
    await app.setStatus(act);
    expect((await historyOf(app, "a2"))[0]?.reason).toBe("other: Dr. said so");
  });

  it("wants a claim, and not too many", async () => {
    await expect(practice.app().addNote({ ...by(mia), note: "n" })).rejects.toEqual(
      refused(400, "Choose a claim first."),
    );
    const many = Array.from({ length: 5_001 }, (_, index) => `x${index}`);
    await expect(practice.app().addNote({ ...by(mia, ...many), note: "n" })).rejects.toEqual(
      refused(400, "At most 5,000 claims at once; 5,001 are chosen."),
    );
  });
});

describe("by role", () => {
  it("lets no viewer follow up", async () => {
    const app = practice.app();
    const sentence = "Your role does not follow up claims. An owner can change roles.";
    await expect(app.addNote({ ...by(vic, "a1"), note: "n" })).rejects.toEqual(
      refused(403, sentence),
    );
    const done = await app.addNote({ ...by(ann, "a1"), note: "n" });
    await expect(app.undo({ person: vic, today, batchId: done.batchId })).rejects.toEqual(
      refused(403, sentence),
    );
  });

  it("lets a biller take claims and give them back, one at a time", async () => {
    const app = practice.app();
    expect((await app.assign({ ...by(ann, "a1"), assignee: "me" })).sentence).toBe(
      "Assigned the claim to yourself",
    );
    await expect(app.assign({ ...by(ben, "a1"), assignee: "" })).rejects.toEqual(
      refused(403, "Your role gives back only claims of your own."),
    );
    expect((await app.assign({ ...by(ann, "a1"), assignee: "" })).sentence).toBe(
      "Assigned the claim to nobody",
    );
    await expect(app.assign({ ...by(ann, "a1"), assignee: ben.id })).rejects.toEqual(
      refused(403, "Your role assigns claims to yourself only."),
    );
  });

  it("lets a biller change what was refused together as one thing, and no other claims at once", async () => {
    const app = practice.app();
    const note = (...ids: string[]) => app.addNote({ ...by(ann, ...ids), note: "sent again" });
    expect((await note("a1", "a2")).claims).toBe(2);
    const many = refused(403, "Your role changes one claim at a time; a manager can change many.");
    for (const ids of [
      ["a1", "a3"],
      ["a1", "a2", "a3"],
      ["a1", "b1"],
      ["b1", "a3"],
    ])
      await expect(note(...ids)).rejects.toEqual(many);
  });

  it("hands claims to active people who work claims and may see them", async () => {
    const app = practice.app();
    const give = (assignee: string, ...ids: string[]) =>
      app.assign({ ...by(mia, ...ids), assignee });
    await expect(give(vic.id, "a1")).rejects.toEqual(
      refused(400, "Vic Viewer does not follow up claims."),
    );
    await expect(give(lou.id, "a1")).rejects.toEqual(
      refused(400, "Lou Left may not sign in any more."),
    );
    await expect(give("who", "a1")).rejects.toEqual(refused(400, "Choose whom to assign to."));
    expect((await give(ben.id, "a1", "a2")).sentence).toBe("Assigned 2 claims to Ben Biller");
  });
});

describe("by reach", () => {
  it("answers 404 for a claim elsewhere as for one that is not there", async () => {
    const app = practice.app();
    for (const id of ["b1", "b0", "nowhere", "' or 1=1 --"]) {
      const act = by(ben, id);
      const gone = refused(404, "No claim goes by this id.");
      await expect(app.addNote({ ...act, note: "n" })).rejects.toEqual(gone);
      await expect(app.setStatus({ ...act, status: "new" })).rejects.toEqual(gone);
      await expect(app.assign({ ...act, assignee: "me" })).rejects.toEqual(gone);
      await expect(app.setNextDate({ ...act, nextOn: "" })).rejects.toEqual(gone);
      await expect(app.logContact({ ...act, channel: "fax", outcome: "paid" })).rejects.toEqual(
        gone,
      );
    }
  });

  it("hands no claim to who may not see it", async () => {
    const give = (...ids: string[]) =>
      practice.app().assign({ ...by(mia, ...ids), assignee: ben.id });
    await expect(give("b1")).rejects.toEqual(refused(400, "Ben Biller may not see this claim."));
    await expect(give("a1", "a2", "b1")).rejects.toEqual(
      refused(400, "Ben Biller may not see 1 claim of these; nothing was assigned."),
    );
  });

  it("shows a batch beyond reach as one that is not there", async () => {
    const app = practice.app();
    const bo = await practice.hire("Bo Manager", "manager", ["north"]);
    const { batchId } = await app.addNote({ ...by(mia, "a1", "b1"), note: "both" });
    const gone = refused(404, "There is nothing of that kind to take back.");
    await expect(app.undo({ person: bo, today, batchId })).rejects.toEqual(gone);
    await expect(app.undo({ person: mia, today, batchId: "none" })).rejects.toEqual(gone);
  });
});

describe("undo", () => {
  it("takes a bulk click back once, from all its claims", async () => {
    const app = practice.app();
    const { batchId } = await app.addNote({ ...by(mia, "a1", "a2", "a3"), note: "bulk" });
    const both = await Promise.allSettled([
      app.undo({ person: mia, today, batchId }),
      app.undo({ person: mia, today, batchId }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    for (const claim of ["a1", "a2", "a3"])
      expect((await historyOf(app, claim)).map(({ note }) => note)).not.toContain("bulk");
    const again = refused(409, "This was taken back already.");
    await expect(app.undo({ person: mia, today, batchId })).rejects.toEqual(again);
  });

  it("is for one's own, or a manager's", async () => {
    const app = practice.app();
    const { batchId } = await app.addNote({ ...by(ann, "a1"), note: "mine" });
    await expect(app.undo({ person: ben, today, batchId })).rejects.toEqual(
      refused(403, "Your role takes back only what you did yourself."),
    );
    const { batchId: undoing, sentence } = await app.undo({ person: mia, today, batchId });
    expect(sentence).toBe("Taken back");
    await expect(app.undo({ person: mia, today, batchId: undoing })).rejects.toEqual(
      refused(409, "This took something back; do that anew instead."),
    );
  });
});

it("tells the audit who did what, and nothing of what was written", async () => {
  const app = practice.app();
  const { batchId } = await app.addNote({ ...by(ann, "a1"), note: "her cousin called" });
  await app.setStatus({
    ...by(ann, "a1"),
    status: "written_off",
    reason: "other",
    reasonText: "cousin",
  });
  const lines = practice.audit();
  expect(lines).toContain(batchId);
  expect(lines).toContain("written_off");
  expect(lines).not.toContain("cousin");
});
