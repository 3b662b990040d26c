import type { AppLoadContext } from "@remix-run/node";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LetterDraft } from "#app/appeals/letter-draft.ts";
import type { Person } from "#app/people/person.ts";
import type { PacketClaim } from "#reports/appeal/packet.ts";
import { historyOf, openPractice, today } from "../follow-up/practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let app: Awaited<ReturnType<typeof load>>;
let ann: Person;
let north: Person;
let mia: Person;
let vic: Person;

async function load() {
  return {
    ...(await import("#app/appeals/appeals.server.ts")),
    ...(await import("#app/appeals/keep-appeal.server.ts")),
    ...(await import("#app/appeals/send-appeal.server.ts")),
    act: (await import("#app/routes/appeal-act/route.ts")).action,
    pdf: (await import("#app/routes/appeal-pdf/route.ts")).loader,
    list: (await import("#app/routes/appeals/read-appeals.server.ts")).readAppeals,
  };
}

beforeAll(async () => {
  practice = await openPractice({ a: { location: "north" }, b: { location: "south" } });
  app = await load();
  ann = await practice.hire("Ann Biller", "biller");
  north = await practice.hire("Nora Biller", "biller", ["north"]);
  mia = await practice.hire("Mia Manager", "manager");
  vic = await practice.hire("Vic Viewer", "viewer");
});
afterAll(() => practice.close());

const claim = (claimId: string): PacketClaim => ({
  claimId,
  controlNumber: claimId,
  payerControlNumber: `P-${claimId}`,
  patient: "INVENTED PERSON",
  birthOn: null,
  memberId: "M1",
  groupNumber: "",
  serviceOn: "2026-07-01",
  serviceTo: null,
  provider: "QUILL, ADA",
  providerNpi: "",
  location: "",
  placeOfService: "11",
  diagnoses: "L570",
  authorization: "",
  chargeCents: 10_000,
  disputedCents: 10_000,
  dueOn: null,
  lines: [],
  answers: [],
  proof: { events: [], missing: [] },
});
const letter = (body: string): LetterDraft => ({
  from: { name: "Invented Derm", address: "", phone: "", fax: "", npi: "", taxId: "" },
  to: "ACME",
  subject: "Appeal",
  salutation: "Dear all:",
  closing: "Regards,",
  enclosed: "",
  lineVersions: [],
  signer: "Ada",
  signerTitle: "",
  paragraphs: [],
  whole: body,
  records: [],
  otherRecords: "",
  parts: { remittance: true, lines: true, proof: true },
});
let made = 0;
/** A packet about these claims, as `state`; its id. */
async function packet(claimIds: string[], state: "draft" | "final" = "final", body = "We ask.") {
  made += 1;
  const appealId = `appeal-${made}`;
  const prepared = {
    payer: "ACME",
    claims: claimIds.map(claim),
    deadline: { on: `2026-12-${10 + made}`, days: 180, isDefault: true, source: "" },
  };
  const kept = { appealId, state, projectId: null, prepared, letter: letter(body) };
  await app.keepAppeal({ person: mia, today }, kept);
  return appealId;
}
const fax = { channel: "fax", reference: "FX-1", minutes: "12", nextOn: "2026-12-20" };
const standing = async (person: Person, id: string) => (await app.findAppeal(person, id)).standing;
const undo = (person: Person, batchId: string) => practice.app().undo({ person, today, batchId });

describe("sending and outcome", () => {
  it("are written on the claim with channel, reference and minutes, and taken back as one click each", async () => {
    const id = await packet(["a"]);
    const sent = await app.sendAppeal({ person: ann, today }, id, fax);
    expect(await app.findAppeal(ann, id)).toMatchObject({
      ...{ standing: "sent", sent_on: today, channel: "fax", reference: "FX-1" },
    });
    const said = { ...fax, channel: "portal", reference: "C-9", minutes: "7", outcome: "upheld" };
    const decided = await app.decideAppeal({ person: ann, today }, id, said);
    expect(await app.findAppeal(ann, id)).toMatchObject({
      ...{ standing: "decided", outcome: "upheld" },
      ...{ answer_channel: "portal", answer_reference: "C-9", decided_batch: decided.batchId },
    });
    const told = async () =>
      (await historyOf(practice.app(), "a"))
        .filter(({ kind }) => kind === "contact" || kind === "status")
        .map((each) => [each.status ?? each.channel, each.minutes, each.payer_reference]);
    expect((await told()).sort()).toEqual(
      [
        ["appealed", null, null],
        ["fax", 12, "FX-1"],
        ["in_review", null, null],
        ["portal", 7, "C-9"],
      ].sort(),
    );
    await undo(ann, decided.batchId);
    expect(await standing(ann, id)).toBe("sent");
    await undo(ann, sent.batchId);
    expect(await standing(ann, id)).toBe("final");
    expect(await told()).toEqual([]);
  });

  it("go once, whoever presses at the same moment", async () => {
    const id = await packet(["a"]);
    const answers = await Promise.allSettled([
      app.sendAppeal({ person: ann, today }, id, fax),
      app.sendAppeal({ person: mia, today }, id, { ...fax, reference: "FX-2" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect(answers[1]).toMatchObject({
      reason: { status: 409, message: "This packet was logged as sent on Nov 20, 2026 already." },
    });
    expect((await app.findAppeal(ann, id)).reference).toBe("FX-1");
    const said = { ...fax, outcome: "overturned" };
    const ends = await Promise.allSettled([
      app.decideAppeal({ person: ann, today }, id, said),
      app.decideAppeal({ person: mia, today }, id, { ...said, outcome: "upheld" }),
    ]);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    expect((await app.findAppeal(ann, id)).outcome).toBe("overturned");
  });

  it.each([
    ["a draft", "draft" as const, fax, /make it final first/],
    ["no channel", "final" as const, { ...fax, channel: "" }, /Say how/],
    ["minutes that are none", "final" as const, { ...fax, minutes: "1.5" }, /Minutes are/],
    ["a day in the past", "final" as const, { ...fax, nextOn: "2026-11-19" }, /in the past/],
  ])("refuse %s, and change nothing", async (_, state, said, words) => {
    const id = await packet(["a"], state);
    await expect(app.sendAppeal({ person: ann, today }, id, said)).rejects.toThrow(words);
    expect(await standing(ann, id)).toBe(state);
  });
});

describe("the walls of a packet", () => {
  it("hide one that holds a claim beyond reach: page, list, PDF, sending, outcome, undo", async () => {
    const both = await packet(["a", "b"]);
    const own = await packet(["a"]);
    expect((await app.list(north, null)).map(({ appeal_id }) => appeal_id)).toContain(own);
    expect((await app.list(north, null)).map(({ appeal_id }) => appeal_id)).not.toContain(both);
    const gone = { status: 404 };
    await expect(app.readAppeal(north, both)).rejects.toMatchObject(gone);
    await expect(pdfOf(north, both)).rejects.toMatchObject(gone);
    await expect(app.sendAppeal({ person: north, today }, both, fax)).rejects.toMatchObject(gone);
    const sent = await app.sendAppeal({ person: mia, today }, both, fax);
    const said = { ...fax, outcome: "upheld" };
    await expect(app.decideAppeal({ person: north, today }, both, said)).rejects.toMatchObject(
      gone,
    );
    await expect(undo(north, sent.batchId)).rejects.toMatchObject(gone);
    expect(await standing(mia, both)).toBe("sent");
  });

  it("let a viewer do nothing, and a biller take back only what is the biller's own", async () => {
    const id = await packet(["a"]);
    await expect(app.sendAppeal({ person: vic, today }, id, fax)).rejects.toMatchObject({
      status: 403,
    });
    const sent = await app.sendAppeal({ person: mia, today }, id, fax);
    await expect(undo(ann, sent.batchId)).rejects.toMatchObject({ status: 403 });
    expect(await standing(ann, id)).toBe("sent");
  });
});

async function pdfOf(person: Person, id: string): Promise<string> {
  const request = new Request(`http://127.0.0.1/appeals/${id}/packet.pdf`);
  const context: AppLoadContext = { person };
  const answer = await app.pdf({ request, context, params: { id } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return (await extractText(await getDocumentProxy(bytes), { mergePages: true })).text;
}

describe("a packet that is final", () => {
  it("has no bracket left, in its letter or around it", async () => {
    await expect(packet(["a"], "final", "We saw [what was seen].")).rejects.toThrow(
      /^One place in brackets/,
    );
    await expect(packet(["a"], "final", " ")).rejects.toThrow(/says nothing yet/);
  });

  it("is drawn as it was kept, and says where another version of the program draws it otherwise", async () => {
    const id = await packet(["a"]);
    const first = await pdfOf(ann, id);
    expect(first).toMatch(/We ask\..*Packet [0-9a-f]{12}/s);
    expect(first).not.toContain("drawn anew");
    const { version_id: _, ...appeal } = await app.findAppeal(ann, id);
    const { packetText, letter: kept } = await app.readAppeal(ann, id);
    const row = {
      ...{ versionId: "later", appealId: id, doneAt: "2999-01-01T00:00:00", onDay: today },
      ...{ byId: ann.id, state: "final", payer: appeal.payer, projectId: null },
      ...{ claimIds: ["a"], disputedCents: 10_000, dueOn: null, letter: JSON.stringify(kept) },
      ...{ packet: packetText, contentHash: appeal.content_hash, pdfHash: "of another drawing" },
    };
    await (await practice.app().office()).append([{ table: "appeal_version", row }]);
    expect(await pdfOf(ann, id)).toMatch(/Packet [0-9a-f]{12}, drawn anew by another version/);
  });
});

it("lists what is not sent by its deadline, then what waits, and what is decided last", async () => {
  const rows = await app.list(mia, null);
  const stands = rows.map(({ standing }) => standing);
  const rank = { draft: 0, final: 0, sent: 1, decided: 2 };
  expect(stands.map((each) => rank[each])).toEqual(stands.map((each) => rank[each]).sort());
  const unsent = rows.filter(({ standing }) => rank[standing] === 0).map(({ due_on }) => due_on);
  expect(unsent).toEqual([...unsent].sort((a, b) => (a ?? "9").localeCompare(b ?? "9")));
  expect(new Set(stands)).toEqual(new Set(["draft", "final", "sent", "decided"]));
});
