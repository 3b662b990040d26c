import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { historyOf, openPractice } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let routes: Awaited<ReturnType<typeof load>>;
let ann: Person;
let ben: Person;
let mia: Person;

async function load() {
  return {
    followUp: (await import("#app/routes/follow-up/route.ts")).action,
    next: (await import("#app/routes/worklist-next/route.ts")).action,
    views: (await import("#app/routes/views/route.ts")).action,
    ...(await import("#app/saved-views/read-views.server.ts")),
  };
}

beforeAll(async () => {
  practice = await openPractice({ a: { location: "north" }, b: { location: "south" } });
  routes = await load();
  ann = await practice.hire("Ann Biller", "biller", ["north"]);
  ben = await practice.hire("Ben Biller", "biller");
  mia = await practice.hire("Mia Manager", "manager");
});
afterAll(() => practice.close());

type Action = (typeof routes)["followUp"];
type Fields = { readonly [name: string]: string | readonly string[] };

async function post(action: Action, person: Person | null, fields: Fields, accept = "*/*") {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body.append(name, each);
  const headers = { Accept: accept, Referer: "http://127.0.0.1/claims/a?payer=ACME" };
  const request = new Request("http://127.0.0.1/follow-up", { method: "POST", headers, body });
  const context: AppLoadContext = person ? { person } : {};
  return action({ request, context, params: {} });
}
const told = async (action: Action, person: Person, fields: Fields) => {
  const answer = await post(action, person, fields);
  return { status: answer.status, ...(await answer.json()) };
};

describe("POST /follow-up", () => {
  it.each([
    [{ intent: "status", status: "corrected" }, "Set the status of the claim to Corrected"],
    [{ intent: "assign", assignee: "me" }, "Assigned the claim to yourself"],
    [{ intent: "assign", assignee: "" }, "Assigned the claim to nobody"],
    [{ intent: "note", note: "n" }, "Noted on the claim"],
    [{ intent: "contact", channel: "fax", outcome: "no_answer" }, "Logged a fax"],
    [
      { intent: "next_date", next_on: "2026-11-21" },
      "Set the next date of the claim to Nov 21, 2026",
    ],
  ])("%o", async (fields, sentence) => {
    const answer = await told(routes.followUp, ann, { claim: "a", ...fields });
    expect(answer).toEqual({ status: 200, ok: true, sentence, batchId: expect.any(String) });
    const undone = await told(routes.followUp, ann, { intent: "undo", batch: answer.batchId });
    expect(undone).toMatchObject({ ok: true, sentence: "Taken back" });
  });

  it("takes many claims of one form", async () => {
    const fields = { intent: "status", claim: ["a", "b"], status: "new", assignee: ben.id };
    const { sentence } = await told(routes.followUp, mia, fields);
    expect(sentence).toBe("Set the status of 2 claims to New; assigned to Ben Biller");
  });

  it.each([
    [{ intent: "note", claim: "b", note: "n" }, 404, "No claim goes by this id.", undefined],
    [{ intent: "note", claim: "a", note: "" }, 400, "Write the note first.", "note"],
    [
      { intent: "assign", claim: "a", assignee: "x" },
      403,
      "Your role assigns claims to yourself only.",
      "assignee",
    ],
    [
      { intent: "dance", claim: "a" },
      400,
      "This form asks for nothing that can be done here.",
      "intent",
    ],
    [{ intent: "open", claim: "b" }, 404, "No claim goes by this id.", undefined],
    [{ intent: "close" }, 404, "No claim goes by this id.", undefined],
  ])("refuses %o", async (fields, status, sentence, field) => {
    const answer = await told(routes.followUp, ann, fields);
    expect(answer).toEqual({ status, ok: false, sentence, ...(field ? { field } : {}) });
  });

  it("leads back where a form came without JavaScript", async () => {
    const fields = { intent: "note", claim: "a", note: "plain form" };
    const answer = await post(routes.followUp, ann, fields, "text/html,*/*;q=0.8");
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/claims/a?payer=ACME"]);
    expect((await historyOf(practice.app(), "a"))[0]?.note).toBe("plain form");
    const bad = { ...fields, note: "" };
    await expect(post(routes.followUp, ann, bad, "text/html")).rejects.toMatchObject({
      status: 400,
    });
  });

  it("is for people who are signed in", async () => {
    await expect(post(routes.followUp, null, { intent: "open", claim: "a" })).rejects.toMatchObject(
      {
        status: 401,
      },
    );
  });

  it("shows a claim as taken while it is on a screen", async () => {
    const { takenBy } = practice.app();
    await told(routes.followUp, ann, { intent: "open", claim: "a", tab: "1" });
    expect(takenBy(["a"], ben)).toEqual(new Map([["a", "Ann Biller"]]));
    expect(takenBy(["a"], ann).size).toBe(0);
    await told(routes.followUp, ann, { intent: "close", claim: "a", tab: "1" });
    expect(takenBy(["a"], ben).size).toBe(0);
  });
});

describe("POST /worklist/next", () => {
  it("says where nothing is left, and leads a plain form back to its list", async () => {
    const answer = await told(routes.next, ann, { queue: "denied", payer: "ACME", after: "a" });
    expect(answer).toMatchObject({
      ok: false,
      sentence: expect.stringContaining("Nothing is left"),
    });
    const page = await post(
      routes.next,
      ann,
      { queue: "denied", after: "a", page: "3" },
      "text/html",
    );
    expect([page.status, page.headers.get("Location")]).toEqual([303, "/worklist?queue=denied"]);
  });
});

describe("POST /views", () => {
  it("keeps, renames, shares and deletes", async () => {
    const view = { path: "/claims", search: "?payer=ACME&search=Miller" };
    const saved = await told(routes.views, mia, { intent: "save", name: "Acme", ...view });
    expect(saved).toEqual({ status: 200, ok: true, sentence: "Kept “Acme”" });
    const [kept] = await routes.readViews(mia);
    const act = { view: kept?.id ?? "" };
    expect(kept?.to).toBe("/claims?payer=ACME");
    await told(routes.views, mia, { ...act, intent: "rename", name: "Acme, all" });
    await told(routes.views, mia, { ...act, intent: "share" });
    expect((await routes.readViews(ann)).map(({ name }) => name)).toEqual(["Acme, all"]);
    expect(await told(routes.views, ann, { ...act, intent: "delete" })).toMatchObject({
      status: 403,
    });
    expect(await told(routes.views, mia, { ...act, intent: "delete" })).toMatchObject({ ok: true });
    expect(await routes.readViews(mia)).toEqual([]);
  });
});
