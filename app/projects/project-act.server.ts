import { randomUUID } from "node:crypto";
import type { Reader } from "#queries/reader.ts";
import type { NewRow } from "#queries/store.ts";
import { record } from "../audit/record.server.ts";
import type { Act } from "../follow-up/change.ts";
import { mustWork } from "../follow-up/commit.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import { readerFor } from "../page.server.ts";
import { office } from "../reader.server.ts";
import { type Project, readProject } from "./read-project.server.ts";
import type { Click } from "./version-row.ts";

/** Who does something to which project, and when. */
export type ProjectAct = Omit<Act, "claimIds" | "projectId"> & { readonly projectId: string };

/** What became of it; `batchId` takes it back. */
export type ProjectAnswer = {
  readonly batchId: string;
  readonly projectId: string;
  readonly sentence: string;
};

let turn: Promise<unknown> = Promise.resolve();

/** One after another: a claim goes into one open project, whoever presses at the same moment. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/** The project that an act is about, and what its person may read. Throws Refusal where there is none within reach. */
export async function projectToChange({
  person,
  projectId,
  today,
}: ProjectAct): Promise<{ project: Project; reader: Reader }> {
  mustWork(person);
  const reader = await readerFor(person);
  const project = await readProject(reader, projectId, today);
  if (!project) throw new Refusal(404, "No project goes by this id.");
  return { project, reader };
}

/** Closing, reopening or another name is for somebody who sees all of its claims. */
export function mustSeeAll({ hasOthers }: Project): void {
  if (hasOthers)
    throw new Refusal(
      403,
      "It holds claims beyond your reach: somebody who sees them all can do this.",
    );
}

export function mustBeOpen({ isClosed }: Project): void {
  if (isClosed) throw new Refusal(409, "This project is closed; reopen it first.");
}

/** Writes one click on a project, all of it or nothing, and tells the audit: never its name, which is typed text. */
export async function keepProject(
  act: Omit<ProjectAct, "projectId">,
  projectId: string,
  did: string,
  rowsOf: (click: Click) => readonly NewRow[],
): Promise<{ batchId: string; projectId: string }> {
  const batchId = randomUUID();
  const { person, today: onDay, address, requestId } = act;
  const rows = rowsOf({ batchId, doneAt: nextInstant(), onDay, byId: person.id });
  await (await office()).append(rows);
  const claims = rows.filter(({ table }) => table === "project_claim").length;
  record({
    who: person,
    act: "project_changed",
    address,
    requestId,
    detail: { did, ...(claims > 0 ? { claims } : {}), project: projectId, batch: batchId },
  });
  return { batchId, projectId };
}

/** Rows that put claims in or take them out. */
export function claimRows(
  click: Click,
  projectId: string,
  kind: "added" | "removed",
  claimIds: readonly string[],
): NewRow[] {
  return claimIds.map((claimId) => ({
    table: "project_claim",
    row: { ...click, projectId, claimId, kind },
  }));
}
