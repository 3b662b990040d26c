import { request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { openHomeSocket } from "#app/server/home-socket.ts";
import { readChartNotes } from "#cli/read-chart-notes.ts";
import { openPractice } from "./follow-up/practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let notes: Awaited<ReturnType<typeof load>>;
let olga: Person;
let mia: Person;
let ben: Person;
let nora: Person;

async function load() {
  return {
    ...(await import("#app/chart-notes/read-notes.server.ts")),
    ...(await import("#app/routes/chart-notes/route.ts")),
  };
}

beforeAll(async () => {
  practice = await openPractice({ a: { location: "north" } });
  notes = await load();
  olga = await practice.hire("Olga Owner", "owner");
  mia = await practice.hire("Mia Manager", "manager");
  ben = await practice.hire("Ben Biller", "biller");
  nora = await practice.hire("Nora North", "manager", ["north"]);
});
afterAll(() => practice.close());

async function post(person: Person, fields: { readonly [name: string]: string }) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const asked = new Request("http://127.0.0.1/chart-notes", { method: "POST", body });
  const context: AppLoadContext = { person };
  const answer = await notes.action({ request: asked, context, params: {} });
  return { status: answer.status, ...(await answer.json()) };
}
const add = (person: Person, day: string, text: string) =>
  post(person, { intent: "add", day, text });
const idOf = async (text: string) =>
  (await notes.readNotes()).find((note) => note.text === text)?.id ?? "";

describe("notes on charts", () => {
  it("are added by owners and managers, in order of their days; the whole practice's", async () => {
    expect(await add(olga, "2026-10-05", "  New   biller began ")).toEqual({
      status: 200,
      ok: true,
      sentence: "Note added on Oct 5, 2026",
    });
    expect(await add(mia, "2026-03-02", "Clearinghouse down for two days")).toMatchObject({
      ok: true,
    });
    expect(await notes.readNotes()).toEqual([
      {
        id: expect.any(String),
        day: "2026-03-02",
        text: "Clearinghouse down for two days",
        by: "Mia Manager",
      },
      { id: expect.any(String), day: "2026-10-05", text: "New biller began", by: "Olga Owner" },
    ]);
  });

  it("are changed by another manager and stay who made them; deleted ones are gone", async () => {
    const note = await idOf("New biller began");
    const changed = { intent: "change", note, day: "2026-10-06", text: "New biller" };
    expect(await post(mia, changed)).toMatchObject({ sentence: "Note of Oct 6, 2026 changed" });
    expect(await notes.readNotes()).toMatchObject([
      { by: "Mia Manager" },
      { id: note, day: "2026-10-06", text: "New biller", by: "Olga Owner" },
    ]);
    const gone = await idOf("Clearinghouse down for two days");
    expect(await post(mia, { intent: "delete", note: gone })).toMatchObject({ ok: true });
    expect((await notes.readNotes()).map(({ id }) => id)).toEqual([note]);
    expect(await post(mia, { intent: "delete", note: gone })).toEqual({
      status: 404,
      ok: false,
      sentence: "This note is not there any more.",
    });
  });

  it.each([
    [{ day: "2026-02-30" }, 400, "Choose the day it happened.", "day"],
    [{ day: "" }, 400, "Choose the day it happened.", "day"],
    [{ text: " \n " }, 400, "Say what happened.", "text"],
    [{ text: "x".repeat(141) }, 400, "A note has at most 140 characters.", "text"],
  ])("refuse %o", async (fields, status, sentence, field) => {
    const asked = { intent: "add", day: "2026-10-01", text: "Something", ...fields };
    expect(await post(mia, asked)).toEqual({ status, ok: false, sentence, field });
  });

  it("are read, not written, by billers", async () => {
    const note = await idOf("New biller");
    const refused = {
      status: 403,
      ok: false,
      sentence: "Your role writes no notes on charts; an owner or manager does.",
    };
    expect(await add(ben, "2026-10-01", "Mine")).toEqual(refused);
    expect(await post(ben, { intent: "delete", note })).toEqual(refused);
    expect(await (await notes.loader()).json()).toHaveLength(1);
  });

  it("are neither added, changed nor deleted by a manager of one location: they are everyone's", async () => {
    const note = await idOf("New biller");
    const refused = { status: 403, sentence: expect.stringContaining("whole practice’s") };
    expect(await add(nora, "2026-10-01", "Mine")).toMatchObject(refused);
    for (const intent of ["change", "delete"])
      expect(await post(nora, { intent, note, day: "2026-10-01", text: "Mine" })).toMatchObject(
        refused,
      );
    expect(await notes.readNotes()).toMatchObject([{ text: "New biller" }]);
  });

  it("hold no characters that nobody sees", async () => {
    await add(olga, "2026-10-09", "New\u0000 fees\u0007 \u202eFDP");
    const note = await idOf("New fees FDP");
    expect(await post(olga, { intent: "delete", note })).toMatchObject({ ok: true });
  });

  it("are in the audit, without their words", () => {
    const lines = practice.audit();
    expect(lines.match(/"chart_note_written"/g)).toHaveLength(6);
    expect(lines).not.toContain("New biller");
  });

  it("are there after a restart", async () => {
    await practice.restart();
    notes = await load();
    expect(await notes.readNotes()).toMatchObject([{ text: "New biller", by: "Olga Owner" }]);
  });

  it("are told to the command line by the dashboard that has the office open", async () => {
    const socket = await openHomeSocket(practice.home, {
      copyOffice: async () => "",
      readNotes: () => notes.readNotes(),
    });
    expect(await readChartNotes(practice.home)).toEqual({
      notes: [{ day: "2026-10-06", text: "New biller", by: "Olga Owner" }],
      missing: null,
    });
    expect(await statusOf("POST", "/chart-notes")).toBe(404);
    expect(await statusOf("GET", "/chart-notes/x")).toBe(404);
    await socket.close();
  });
});

function statusOf(method: string, path: string): Promise<number | undefined> {
  const socketPath = join(practice.home, "dashboard.sock");
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, method, path }, async (answer) => {
      await text(answer);
      resolve(answer.statusCode);
    });
    asked.on("error", reject).end();
  });
}
