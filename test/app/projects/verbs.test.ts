import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#app/people/person.ts";
import { historyOf, openPractice, today } from "../follow-up/practice.ts";

/** Four claims of ACME, denied as bundled on Oct 1 (line 1, $100 each); s1 lies at another location, o1 is denied for another cause. */
const claims = {
  a1: { location: "north", was: ["a0"] },
  a2: { location: "north" },
  a3: { location: "north" },
  s1: { location: "south" },
  o1: { location: "north" },
};
const more = `
  insert into claim_status
  select claim_id, 'ACME', 'denied', case claim_id when 'o1' then 'timely' else 'bundle' end, 'CO-97', date '2026-10-01', date '9999-12-31'
  from claim;
  insert into balance by name
  select claim_id, 'insurance' as party, 'ACME' as payer, 10000 as open_cents, 10000 as denied_cents, 'denied' as state,
    10000 as party_cents, date '2026-10-01' as from_on, date '9999-12-31' as to_on, 'p' as practice_id, location_id,
    'ACME' as primary_payer, 'commercial' as payer_class
  from claim`;

let practice: Awaited<ReturnType<typeof openPractice>>;
let projects: Awaited<ReturnType<typeof verbs>>;
let ann: Person;
let ben: Person;
let mia: Person;

async function verbs() {
  return {
    ...(await import("#app/projects/make-project.server.ts")),
    ...(await import("#app/projects/add-claims.server.ts")),
    ...(await import("#app/projects/remove-claims.server.ts")),
    ...(await import("#app/projects/close-project.server.ts")),
    ...(await import("#app/projects/reopen-project.server.ts")),
    ...(await import("#app/projects/rename-project.server.ts")),
    ...(await import("#app/projects/read-project-page.server.ts")),
    ...(await import("#app/projects/open-claims.server.ts")),
    ...(await import("#app/page.server.ts")),
  };
}

beforeAll(async () => {
  practice = await openPractice(claims, more);
  projects = await verbs();
  ann = await practice.hire("Ann Biller", "biller");
  ben = await practice.hire("Ben Biller", "biller", ["north"]);
  mia = await practice.hire("Mia Manager", "manager");
});
afterAll(() => practice.close());

const pageFor = async (person: Person, projectId: string) =>
  projects.readProjectPage(await projects.readerFor(person), projectId, today);

describe("a project", () => {
  it("is made by a biller of what one payer denied for one cause, and one call is about all of it", async () => {
    const made = await projects.makeProject({
      person: ann,
      today,
      claimIds: ["a0", "a2", "s1"],
      name: "ACME bundled",
    });
    expect(made.sentence).toBe("Made “ACME bundled” of 3 claims");
    const { projectId } = made;
    const claimIds = await projects.openClaimsOf(ann, projectId, today);
    expect(claimIds.toSorted()).toEqual(["a1", "a2", "s1"]);
    await practice.app().logContact({
      person: ann,
      today,
      claimIds,
      projectId,
      channel: "phone",
      outcome: "reprocessing",
      payerReference: "CALL-7",
      minutes: "30",
      nextOn: "2026-12-01",
    });
    const [event] = await historyOf(practice.app(), "a2");
    expect(event).toMatchObject({ project_id: projectId, project: "ACME bundled", claims: 3 });
    const page = await pageFor(ann, projectId);
    // Once for the call, whatever it was about; a third on each claim.
    expect(page?.project).toMatchObject({
      payer: "ACME",
      root_cause: "bundle",
      owner_id: ann.id,
      claims: 3,
      open_claims: 3,
      at_stake_cents: 30_000,
      open_cents: 30_000,
      recovered_cents: 0,
      call_minutes: 30,
      claim_minutes: 0,
      next_on: "2026-12-01",
    });
    expect(page?.claims.map(({ minutes }) => minutes)).toEqual([10, 10, 10]);
    expect(page?.history.map(({ did }) => did[0])).toEqual([
      "Logged a call: payer reprocesses, reference CALL-7, 30 minutes, on 3 claims",
      "Made of 3 claims",
    ]);
    expect(practice.audit()).not.toContain("ACME bundled");
  });

  it("shows who is kept to a location only what lies there, and that there is more", async () => {
    const made = await projects.makeProject({
      person: mia,
      today,
      claimIds: ["a3", "o1"],
      name: "Mixed",
    });
    const [all] = await Promise.all([pageFor(ben, made.projectId)]);
    expect(all?.project).toMatchObject({ claims: 2, has_others: false });
    const reader = await projects.readerFor(ben);
    const { projectsNow } = await import("#queries/projects/projects-now.ts");
    const bundled = (await reader.run(projectsNow, { asOf: today })).find(
      ({ name }) => name === "ACME bundled",
    );
    const part = await pageFor(ben, bundled?.project_id ?? "");
    expect(part?.project).toMatchObject({ claims: 2, at_stake_cents: 20_000, has_others: true });
    expect(part?.claims.map(({ claim_id }) => claim_id).toSorted()).toEqual(["a1", "a2"]);
    const projectId = bundled?.project_id ?? "";
    const close = { person: ben, today, projectId, outcome: "upheld", note: "" };
    await expect(projects.closeProject(close)).rejects.toMatchObject({ status: 403 });
    const rename = { person: ben, today, projectId, name: "Mine" };
    await expect(projects.renameProject(rename)).rejects.toMatchObject({ status: 403 });
    await practice.app().undo({ person: mia, today, batchId: made.batchId });
    expect(await pageFor(mia, made.projectId)).toBeUndefined();
  });

  it("takes no mix from a biller, and no claim that stands in an open one", async () => {
    await expect(
      projects.makeProject({ person: ann, today, claimIds: ["a3", "o1"], name: "Mix" }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      projects.makeProject({ person: mia, today, claimIds: ["a1", "a2"], name: "Again" }),
    ).rejects.toMatchObject({ status: 409 });
    const other = await projects.makeProject({
      person: mia,
      today,
      claimIds: ["a1", "a3"],
      name: "Rest",
    });
    expect(other.sentence).toBe("Made “Rest” of 1 claim; 1 claim stays in its open project");
    const { projectId } = other;
    const added = await projects.addClaims({ person: mia, today, projectId, claimIds: ["o1"] });
    expect((await pageFor(mia, projectId))?.project.claims).toBe(2);
    await projects.removeClaims({ person: mia, today, projectId, claimIds: ["o1"] });
    expect((await pageFor(mia, projectId))?.project.claims).toBe(1);
    // Worked since: its making is no longer taken back.
    await expect(
      practice.app().undo({ person: mia, today, batchId: other.batchId }),
    ).rejects.toMatchObject({ status: 409 });
    expect(added.projectId).toBe(projectId);
    await projects.renameProject({ person: mia, today, projectId, name: " The  rest " });
    await projects.closeProject({ person: mia, today, projectId, outcome: "upheld", note: "" });
    const closed = await pageFor(mia, projectId);
    expect(closed?.project).toMatchObject({ name: "The rest", is_closed: true, outcome: "upheld" });
    await expect(projects.openClaimsOf(mia, projectId, today)).rejects.toMatchObject({
      status: 409,
    });
    await projects.reopenProject({ person: mia, today, projectId });
    expect((await pageFor(mia, projectId))?.project.is_closed).toBe(false);
  });

  it("is written off together by a manager alone", async () => {
    const reader = await projects.readerFor(ann);
    const { projectsNow } = await import("#queries/projects/projects-now.ts");
    const found = await reader.run(projectsNow, { asOf: today });
    const projectId = found.find(({ name }) => name === "ACME bundled")?.project_id ?? "";
    const claimIds = ["a1", "a2"];
    const change = { today, claimIds, projectId, status: "written_off", reason: "not_covered" };
    await expect(practice.app().setStatus({ ...change, person: ann })).rejects.toMatchObject({
      status: 403,
    });
    await practice.app().setStatus({ ...change, person: mia });
    expect((await pageFor(mia, projectId))?.project).toMatchObject({
      open_claims: 1,
      open_cents: 10_000,
      written_off_cents: 20_000,
      other_cents: 0,
    });
  });
});
