import { projectClaims } from "#queries/projects/project-claims.ts";
import { projectHistory } from "#queries/projects/project-history.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { personNames } from "../people/people.server.ts";
import { type Deadline, noDeadline, readDeadlines } from "./deadlines.server.ts";
import { tellProject } from "./project-history.ts";
import { readProjectRows } from "./read-projects.server.ts";

export type ProjectClaim = RowOf<typeof projectClaims> &
  Deadline & { readonly assignee: string | null };

/** The claims of a project within reach, those with most open first. */
export async function readProjectClaims(
  reader: Reader,
  projectId: string,
  asOf: string,
): Promise<ProjectClaim[]> {
  const [rows, names, deadlineOf] = await Promise.all([
    reader.run(projectClaims, { projectId, asOf }),
    personNames(),
    readDeadlines(reader, asOf),
  ]);
  return rows.map((row) => ({
    ...row,
    ...(row.is_open ? deadlineOf(row.claim_id) : noDeadline),
    assignee: row.assignee_id === null ? null : (names.get(row.assignee_id) ?? "someone who left"),
  }));
}

/** What a project's page shows; undefined: there is none within reach. */
export async function readProjectPage(reader: Reader, projectId: string, asOf: string) {
  const [[project], claims, events, names] = await Promise.all([
    readProjectRows(reader, asOf, projectId),
    readProjectClaims(reader, projectId, asOf),
    reader.run(projectHistory, { projectId, asOf }),
    personNames(),
  ]);
  if (!project) return undefined;
  const nameOf = (id: string) => names.get(id) ?? "someone who left";
  return { project, claims, history: tellProject(events, nameOf), last: events[0] ?? null };
}
