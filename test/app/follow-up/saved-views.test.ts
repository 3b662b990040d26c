import { afterAll, beforeAll, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { openPractice } from "./practice.ts";

let practice: Awaited<ReturnType<typeof openPractice>>;
let views: Awaited<ReturnType<typeof load>>;
let ann: Person;
let ben: Person;
let mia: Person;
let vic: Person;

async function load() {
  return {
    ...(await import("#app/saved-views/save-view.server.ts")),
    ...(await import("#app/saved-views/rename-view.server.ts")),
    ...(await import("#app/saved-views/share-view.server.ts")),
    ...(await import("#app/saved-views/set-default-view.server.ts")),
    ...(await import("#app/saved-views/delete-view.server.ts")),
    ...(await import("#app/saved-views/read-views.server.ts")),
  };
}

beforeAll(async () => {
  practice = await openPractice(
    { a: { location: "north" } },
    "insert into location by name select 'north' as location_id, 'p' as practice_id, 'North' as name",
  );
  views = await load();
  ann = await practice.hire("Ann Biller", "biller");
  ben = await practice.hire("Ben Biller", "biller");
  mia = await practice.hire("Mia Manager", "manager");
  vic = await practice.hire("Vic Viewer", "viewer");
});
afterAll(() => practice.close());

const refused = (status: number, message: string) => expect.objectContaining({ status, message });
const of = async (person: Person) => (await views.readViews(person)).map(({ name }) => name);
const worklist = { path: "/worklist", search: "?queue=denied&payer=AETNA", isShared: false };

it("keeps an address without what a patient was searched by", async () => {
  const search = "?payer=AETNA&search=Miller&found=x1&page=3&peek=c9";
  await views.saveView({ ...worklist, person: ann, name: "  Aetna   first ", search });
  const [view] = await views.readViews(ann);
  expect(view).toMatchObject({
    name: "Aetna first",
    to: "/worklist?payer=AETNA",
    isMine: true,
    isShared: false,
    by: "Ann Biller",
    mayChange: true,
  });
  expect(await of(ben)).toEqual([]);
});

it("shows no one else's, and lets nobody change them", async () => {
  const [view] = await views.readViews(ann);
  const viewId = view?.id ?? "";
  const gone = refused(404, "No view goes by this id.");
  await expect(views.renameView({ person: ben, viewId, name: "x" })).rejects.toEqual(gone);
  await expect(views.deleteView({ person: mia, viewId })).rejects.toEqual(gone);
  await expect(views.shareView({ person: ann, viewId, isShared: true })).rejects.toEqual(
    refused(403, "Your role keeps views for itself; a manager can share them."),
  );
});

it("shares, renames, starts a role with it, and deletes", async () => {
  const { viewId } = await views.saveView({ ...worklist, person: mia, name: "Denials" });
  await views.shareView({ person: mia, viewId, isShared: true });
  expect(await of(ben)).toEqual(["Denials"]);
  await expect(views.renameView({ person: ben, viewId, name: "x" })).rejects.toEqual(
    refused(403, "This view is shared by someone else; a manager can change it."),
  );
  await views.renameView({ person: mia, viewId, name: "Denials of Aetna" });
  expect(await of(ann)).toEqual(["Aetna first", "Denials of Aetna"]);
  expect(await views.defaultView(ann)).toBeUndefined();
  const set = await views.setDefaultView({ person: mia, viewId, role: "biller" });
  expect(set.sentence).toBe("The worklist of each biller starts with “Denials of Aetna”");
  expect((await views.defaultView(ann))?.id).toBe(viewId);
  expect(await views.defaultView(mia)).toBeUndefined();

  const other = await views.saveView({ ...worklist, person: mia, name: "Other" });
  await views.setDefaultView({ person: mia, viewId: other.viewId, role: "biller" });
  expect((await views.readViews(mia)).map((view) => [view.name, view.defaultRole])).toEqual([
    ["Denials of Aetna", null],
    ["Other", "biller"],
  ]);
  await views.deleteView({ person: mia, viewId: other.viewId });
  expect(await views.defaultView(ann)).toBeUndefined();
  expect(await of(ben)).toEqual(["Denials of Aetna"]);
});

it.each([
  [{ name: " " }, 400, "Give the view a name."],
  [{ name: "x".repeat(61) }, 400, "A name has at most 60 characters."],
  [{ name: "AETNA FIRST" }, 409, "There is a view called “AETNA FIRST” already."],
  [{ path: "/claims/abc" }, 400, "This page cannot be kept as a view."],
  [{ path: "//evil.example" }, 400, "This page cannot be kept as a view."],
  [
    { search: `?payer=${"x".repeat(4_001)}` },
    400,
    "This view has more filters than can be kept; take some off.",
  ],
  [{ isShared: true }, 403, "Your role keeps views for itself; a manager can share them."],
])("refuses %o", async (fields, status, sentence) => {
  const act = { ...worklist, person: ann, name: "New", ...fields };
  await expect(views.saveView(act)).rejects.toEqual(refused(status, sentence));
});

it("starts no role with a page that is not the worklist, nor by who may not say so", async () => {
  const { viewId } = await views.saveView({
    ...worklist,
    person: mia,
    name: "Lists",
    path: "/claims",
  });
  await expect(views.setDefaultView({ person: mia, viewId, role: "biller" })).rejects.toEqual(
    refused(400, "Only a view of the worklist can be a role's start."),
  );
  await expect(views.setDefaultView({ person: mia, viewId, role: "guest" })).rejects.toEqual(
    refused(400, "Choose a role."),
  );
  const [view] = await views.readViews(ann);
  await expect(
    views.setDefaultView({ person: ann, viewId: view?.id ?? "", role: "biller" }),
  ).rejects.toEqual(refused(403, "An owner or manager sets what a role starts with."));
  await expect(views.saveView({ ...worklist, person: vic, name: "v" })).rejects.toEqual(
    refused(403, "Your role keeps no views. An owner can change roles."),
  );
});

it("is there after a restart", async () => {
  const before = await of(ann);
  await practice.restart();
  views = await load();
  expect(await of(ann)).toEqual(before);
  expect(before).toContain("Aetna first");
});

it("keeps from who sees a part what a shared view tells of the rest", async () => {
  const nora = await practice.hire("Nora North", "biller", ["north"]);
  const share = (name: string, search: string) =>
    views.saveView({ person: mia, path: "/claims", name, search, isShared: true });
  await share("North, Acme", "?location=north&payer=ACME");
  await share("South", "?location=south");
  await share("South too", "?location=north&location=south");
  await share("Beta’s", "?payer=BETA");
  await share("Denied by Beta", "?denial=all&denier=BETA");
  const shown = async (person: Person) =>
    (await of(person)).filter((name) => /North|South|Beta/.test(name));
  expect(await shown(nora)).toEqual(["North, Acme"]);
  expect(await shown(ben)).toHaveLength(5);
  // What someone made stays theirs.
  const own = { person: nora, path: "/claims", name: "South of mine", isShared: false };
  await views.saveView({ ...own, search: "?location=south" });
  expect(await shown(nora)).toEqual(["North, Acme", "South of mine"]);
});
