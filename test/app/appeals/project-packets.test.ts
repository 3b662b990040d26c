import { afterAll, beforeAll, expect, it } from "vitest";
import { packetsWords } from "#app/appeals/packets-note.tsx";
import type { Person } from "#app/people/person.ts";
import { openPractice, today } from "../follow-up/practice.ts";

/** 62 claims that ACME denies, two of them beyond the north; one that ACME paid too little; one that nobody denies now. */
const ids = Array.from({ length: 62 }, (_, at) => `d${String(at).padStart(2, "0")}`);
const claims = Object.fromEntries([
  ...ids.map((id, at) => [id, { location: at < 2 ? "south" : "north" }]),
  ["short", { location: "north" }],
  ["closed", { location: "north" }],
  ["dup", { location: "north" }],
]);
const more = `
  insert into balance by name
  select claim_id, 'insurance' as party, 'ACME' as payer, 10000 as open_cents, 10000 as denied_cents, 'denied' as state,
    10000 as party_cents, date '2026-10-01' as from_on, date '9999-12-31' as to_on, 'p' as practice_id, location_id,
    'ACME' as primary_payer, 'commercial' as payer_class
  from claim;
  insert into denial by name
  select claim_id, 1 as line_no, 'ACME' as payer, 1 as sequence, date '2026-10-01' as opened_on, date '2026-10-01' as latest_on,
    '97' as carc, 'CO' as group_code, 'bundle' as root_cause, [] as remark_codes, true as is_full, false as is_expected,
    false as is_soft, claim_id = 'dup' as is_duplicate, false as patient_owes, 10000 as denied_cents,
    case claim_id when 'closed' then date '2026-11-01' end as closed_on, 'p' as practice_id, location_id, 'ACME' as primary_payer,
    'commercial' as payer_class
  from claim where claim_id <> 'short';
  insert into line_underpayment by name
  select 'short' as claim_id, 1 as line_no, 'BETA' as payer, 4000 as allowed_cents, 9000 as expected_cents, 'fee' as basis,
    false as is_reduced, date '2026-10-01' as from_on, date '9999-12-31' as to_on`;

let practice: Awaited<ReturnType<typeof openPractice>>;
let app: Awaited<ReturnType<typeof load>>;
let mia: Person;
let north: Person;
let projectId: string;

async function load() {
  return {
    ...(await import("#app/appeals/asked-claims.server.ts")),
    ...(await import("#app/appeals/project-packets.server.ts")),
    ...(await import("#app/projects/make-project.server.ts")),
    ...(await import("#app/projects/read-project.server.ts")),
    ...(await import("#app/page.server.ts")),
  };
}
beforeAll(async () => {
  practice = await openPractice(claims, more);
  app = await load();
  mia = await practice.hire("Mia Manager", "manager");
  north = await practice.hire("Nora Manager", "manager", ["north"]);
  const made = await app.makeProject({
    ...{ person: mia, today, claimIds: Object.keys(claims), name: "Bundled" },
  });
  projectId = made.projectId;
});
afterAll(() => practice.close());

const asked = async (person: Person, search: string) =>
  app.askedClaims(
    await app.readerFor(person),
    person,
    new URLSearchParams(`project=${projectId}${search}`),
    today,
  );
const packets = async (person: Person) => {
  const reader = await app.readerFor(person);
  const project = await app.readProject(reader, projectId, today);
  if (!project) throw new Error("There is no project.");
  return app.projectPackets(reader, person, project, today);
};
/** A packet of the project about these claims, kept as the office keeps them. */
const keep = async (claimIds: readonly string[]) => {
  const row = {
    ...{ versionId: `v${claimIds[0]}`, appealId: `a${claimIds[0]}`, doneAt: `${today}T10:00:00` },
    ...{ onDay: today, byId: mia.id, state: "draft", payer: "ACME", projectId, claimIds },
    ...{ disputedCents: 1, dueOn: null, letter: "{}" },
  };
  await (await practice.app().office()).append([{ table: "appeal_version", row }]);
};

it("tells how many packets a project makes before one is begun, and gives the next from those left", async () => {
  expect(packetsWords(await packets(mia))).toBe(
    "To appeal: 62 claims with ACME (2 packets); 1 claim with BETA. A packet holds 50 at most. 2 claims with nothing in dispute now.",
  );
  const first = await asked(mia, "");
  expect(first).toMatchObject({ payer: "ACME", left: 12, settled: 2, otherPayers: ["BETA"] });
  expect(first.claimIds).toHaveLength(50);
  expect((await asked(mia, "&of=BETA")).claimIds).toEqual(["short"]);

  await keep(first.claimIds);
  const next = await asked(mia, "");
  expect(next.claimIds).toEqual(ids.filter((id) => !first.claimIds.includes(id)));
  expect(next.left).toBe(0);
  // Beyond the person's reach is nothing: not the packet that holds two claims of the south, not those two; and none is sent twice.
  const seen = await packets(north);
  expect(seen.held).toBe(48);
  expect((await asked(north, "")).claimIds).toEqual(next.claimIds);

  await keep(next.claimIds);
  await expect(asked(mia, "&of=ACME")).rejects.toMatchObject({ status: 409 });
  await keep(["short"]);
  await expect(asked(mia, "")).rejects.toMatchObject({ status: 409 });
});
