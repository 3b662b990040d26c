import type { Reader } from "#queries/reader.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import type { Person } from "../people/person.ts";
import { readProject } from "../projects/read-project.server.ts";
import { listAppeals } from "./appeals.server.ts";
import { MOST_APPEALED } from "./prepare-appeal.server.ts";

type Asked = {
  readonly claimIds: readonly string[];
  readonly projectId: string | null;
  readonly payer: string | null;
  /** Claims of the project beyond what one packet holds. */
  readonly left: number;
};

/**
 * The claims that an address asks a packet for: `claim`, or those of a `project` that no appeal of it holds yet. Throws a 404
 * Response where there is none within reach, a 409 where all are in appeals already.
 */
export async function askedClaims(
  reader: Reader,
  person: Person,
  search: URLSearchParams,
  today: string,
): Promise<Asked> {
  const projectId = search.get("project");
  if (projectId === null) {
    const asked = search.get("claim") ?? "";
    const id = (await claimsInReach(person, [asked])).get(asked);
    if (id === undefined) throw new Response("No claim goes by this id.", { status: 404 });
    return { claimIds: [id], projectId: null, payer: null, left: 0 };
  }
  const project = await readProject(reader, projectId, today);
  if (!project) throw new Response("No project goes by this id.", { status: 404 });
  const held = new Set(
    (await listAppeals(person))
      .filter((each) => each.project_id === projectId)
      .flatMap(({ claimIds }) => claimIds),
  );
  const open = project.claimIds.filter((id) => !held.has(id));
  if (open.length === 0)
    throw new Response("Every claim of this project is in an appeal already.", { status: 409 });
  return {
    claimIds: open.slice(0, MOST_APPEALED),
    projectId,
    payer: project.payer,
    left: Math.max(0, open.length - MOST_APPEALED),
  };
}
