import { projectClaims } from "#queries/projects/project-claims.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { readerFor } from "../page.server.ts";
import type { Person } from "../people/person.ts";
import { readProject } from "./read-project.server.ts";

/**
 * The claims of an open project that are still open, within the person's reach: what one call for the project is about.
 * @throws Refusal where there is no such project, it is closed, or nothing of it is open
 */
export async function openClaimsOf(
  person: Person,
  projectId: string,
  today: string,
): Promise<string[]> {
  const reader = await readerFor(person);
  const project = await readProject(reader, projectId, today);
  if (!project) throw new Refusal(404, "No project goes by this id.");
  if (project.isClosed) throw new Refusal(409, "This project is closed; reopen it first.");
  const claims = await reader.run(projectClaims, { asOf: today, projectId });
  const open = claims.filter(({ is_open }) => is_open);
  if (open.length === 0)
    throw new Refusal(409, "No claim of this project is open any more: close it.");
  return open.map(({ claim_id }) => claim_id);
}
