import { randomUUID } from "node:crypto";
import type { NewRow } from "#queries/store.ts";
import { record } from "../audit/record.server.ts";
import { nextInstant } from "../office/instant.ts";
import { readerFor } from "../page.server.ts";
import { mayDo, type Person } from "../people/person.ts";
import { type Project, readProject } from "../projects/read-project.server.ts";
import { type Click, versionRow } from "../projects/version-row.ts";
import { office } from "../reader.server.ts";
import { type Act, type Answer, type Change, MOST_CLAIMS } from "./change.ts";
import { desk } from "./presence.server.ts";
import { areOneBatch, claimsInReach } from "./reach.server.ts";
import { noSuchClaim, Refusal } from "./refusal.ts";

/**
 * Does one click: the same changes to each claim, one batch, one transaction. When it resolves it is on the disk.
 *
 * @param check refuses what only the claims' ids of today can tell
 * @param also further rows of the office that stand or fall with it; undo leaves them: whoever reads them asks by batch
 * @throws Refusal where the role, the reach or the number of claims forbids it; nothing is changed then
 */
export async function commit(
  act: Act,
  changes: readonly Change[],
  sentence: (claims: number) => string,
  check: (claimIds: readonly string[]) => Promise<void> = async () => {},
  also: (batchId: string, doneAt: string) => readonly NewRow[] = () => [],
): Promise<Answer> {
  const project = await projectOf(act);
  const claimIds = await claimsOf(act, project);
  const givesUp = changes.some(
    ({ kind, ...rest }) => "status" in rest && rest.status === "written_off",
  );
  if (givesUp && project && claimIds.length > 1 && !mayDo(act.person, "assign"))
    throw new Refusal(403, "Writing off claims of a project together takes a manager.", "status");
  await check(claimIds);
  const batchId = randomUUID();
  const on = { batchId, doneAt: nextInstant(), onDay: act.today, byId: act.person.id };
  // Change by change: rows of one shape lie together, and are written together.
  const rows = changes.flatMap((change) =>
    claimIds.map(
      (claimId): NewRow => ({
        table: "follow_up",
        row: { eventId: randomUUID(), ...on, claimId, ...change },
      }),
    ),
  );
  if (project) rows.push(...rowsOfProject(project, on, changes));
  rows.push(...also(batchId, on.doneAt));
  const store = await office();
  await desk.change(claimIds, act.person.id, () => store.append(rows));
  const { projectId } = act;
  tell(act, batchId, claimIds, {
    ...(projectId === undefined ? {} : { project: projectId }),
    did: changes.map(({ kind }) => kind),
    ...detailOf(changes),
  });
  return { batchId, claims: claimIds.length, sentence: sentence(claimIds.length) };
}

/** Today's ids of the act's claims. Throws where the person may not change them. */
async function claimsOf({ person, claimIds }: Act, project: Project | null): Promise<string[]> {
  const asked = [...new Set(claimIds)];
  mustWork(person);
  if (asked.length === 0) throw new Refusal(400, "Choose a claim first.", "claim");
  if (asked.length > MOST_CLAIMS)
    throw new Refusal(
      400,
      `At most ${MOST_CLAIMS.toLocaleString("en-US")} claims at once; ${asked.length.toLocaleString("en-US")} are chosen.`,
      "claim",
    );
  const found = await claimsInReach(person, asked);
  if (found.size < asked.length) throw noSuchClaim();
  const ids = [...new Set(found.values())];
  const areOne = ids.length === 1 || (project && isWithin(ids, project)) || mayDo(person, "assign");
  if (!areOne && !(await areOneBatch(person, ids)))
    throw new Refusal(403, "Your role changes one claim at a time; a manager can change many.");
  return ids;
}

/** The project that an act is about, within reach; null: it is about claims alone. */
async function projectOf({ person, projectId, today }: Act): Promise<Project | null> {
  if (projectId === undefined) return null;
  const project = await readProject(await readerFor(person), projectId, today);
  if (!project) throw new Refusal(404, "No project goes by this id.");
  return project;
}

function isWithin(claimIds: readonly string[], project: Project): boolean {
  const own = new Set(project.claimIds);
  return claimIds.every((id) => own.has(id));
}

/** A project goes to whom its claims go to. */
function rowsOfProject(project: Project, click: Click, changes: readonly Change[]): NewRow[] {
  const { projectId } = project;
  const { batchId } = click;
  const assigned = changes.filter((change) => change.kind === "assignment");
  return [
    { table: "project_batch", row: { batchId, projectId } },
    ...assigned.map(({ assigneeId: ownerId }) =>
      versionRow(click, "assigned", { ...project, ownerId }),
    ),
  ];
}

export function mustWork(person: Person): void {
  if (!mayDo(person, "follow_up"))
    throw new Refusal(403, "Your role does not follow up claims. An owner can change roles.");
}

/** To the audit: who did what to which claim, never what a note says. */
export function tell(
  act: Pick<Act, "person" | "address" | "requestId">,
  batchId: string,
  claimIds: readonly string[],
  detail: { readonly [name: string]: string | number | readonly string[] },
): void {
  const [claimId] = claimIds;
  record({
    who: act.person,
    act: "followed_up",
    address: act.address,
    requestId: act.requestId,
    ...(claimIds.length === 1 && claimId !== undefined ? { claimId } : {}),
    detail: { batch: batchId, claims: claimIds.length, ...detail },
  });
}

function detailOf(changes: readonly Change[]): { [name: string]: string } {
  const detail: { [name: string]: string } = {};
  for (const change of changes) {
    if (change.kind === "status") detail.status = change.status;
    if (change.kind === "assignment") detail.assignee = change.assigneeId ?? "nobody";
    if (change.kind === "next_date") detail.nextOn = change.nextOn ?? "none";
    if (change.kind === "contact") detail.outcome = change.outcome;
  }
  return detail;
}
