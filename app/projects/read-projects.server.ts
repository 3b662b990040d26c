import { projectClaimIds } from "#queries/projects/project-claim-ids.ts";
import { projects } from "#queries/projects/projects.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { personNames } from "../people/people.server.ts";
import type { Person } from "../people/person.ts";
import { readDeadlines, soonestOf } from "./deadlines.server.ts";
import type { ProjectsView } from "./projects-view.ts";

/** A project, and what became of its money. */
export type ProjectSum = RowOf<typeof projects> & {
  readonly owner: string | null;
  readonly maker: string;
  readonly closer: string | null;
  readonly minutes: number;
};
/** A project as lists and its own page show it. */
export type ProjectRow = ProjectSum & {
  /** The soonest deadline of its claims that can still be met, and how many are past. */
  readonly due: ReturnType<typeof soonestOf>;
};

/** All projects within reach on a day, or one of them. */
export async function readProjectSums(
  reader: Reader,
  asOf: string,
  projectId: string | null = null,
): Promise<ProjectSum[]> {
  const [rows, names] = await Promise.all([
    reader.run(projects, { asOf, projectId }),
    personNames(),
  ]);
  const nameOf = (id: string) => names.get(id) ?? "someone who left";
  return rows.map((row) => ({
    ...row,
    owner: row.owner_id === null ? null : nameOf(row.owner_id),
    maker: nameOf(row.made_by),
    closer: row.closed_by === null ? null : nameOf(row.closed_by),
    minutes: row.call_minutes + row.claim_minutes,
  }));
}

/** The same with their deadlines: they are of the worklist, which the reader keeps for today. */
export async function readProjectRows(
  reader: Reader,
  today: string,
  projectId: string | null = null,
): Promise<ProjectRow[]> {
  const [rows, claims, deadlineOf] = await Promise.all([
    readProjectSums(reader, today, projectId),
    reader.run(projectClaimIds, { asOf: today, projectId }),
    readDeadlines(reader, today),
  ]);
  const dueOf = (id: string) =>
    soonestOf(
      claims.flatMap(({ project_id, claim_id }) => (project_id === id ? deadlineOf(claim_id) : [])),
    );
  return rows.map((row) => ({ ...row, due: dueOf(row.project_id) }));
}

/** Whose a project is: that of who works it; where nobody does, of who made it, and of all who hold a claim of it. */
export function isOf(person: Person, row: ProjectRow): boolean {
  return (row.owner_id ?? row.made_by) === person.id || row.assignee_ids.includes(person.id);
}

/** The projects that an address asks for, and how many others there are. */
export function chosenOf(rows: readonly ProjectRow[], view: ProjectsView, person: Person) {
  const ofState = (isClosed: boolean) => rows.filter((row) => row.is_closed === isClosed);
  const inState = ofState(view.isClosed);
  const mine = inState.filter((row) => isOf(person, row));
  return {
    rows: view.isMine ? mine : inState,
    counts: {
      open: ofState(false).length,
      closed: ofState(true).length,
      all: inState.length,
      mine: mine.length,
    },
  };
}
