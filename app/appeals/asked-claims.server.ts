import type { Reader } from "#queries/reader.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import type { Person } from "../people/person.ts";
import { readProject } from "../projects/read-project.server.ts";
import { MOST_APPEALED } from "./most-appealed.ts";
import { projectPackets } from "./project-packets.server.ts";

type Asked = {
  readonly claimIds: readonly string[];
  readonly projectId: string | null;
  readonly payer: string | null;
  /** Claims of the project with that payer beyond what one packet holds. */
  readonly left: number;
  /** Claims of the project with which nothing can be disputed now. */
  readonly settled: number;
  /** Other payers with whom claims of the project can be disputed. */
  readonly otherPayers: readonly string[];
};

/**
 * The claims that an address asks a packet for: `claim`, or those of a `project` that no packet of it holds yet and that can be
 * disputed with one payer (`of`, else the project's, else the one with most at stake). Throws a 404 Response where there is none
 * within reach, a 409 where nothing is left to appeal.
 */
export async function askedClaims(
  reader: Reader,
  person: Person,
  search: URLSearchParams,
  today: string,
): Promise<Asked> {
  const projectId = search.get("project");
  const of = search.get("of");
  if (projectId === null) {
    const asked = search.get("claim") ?? "";
    const id = (await claimsInReach(person, [asked])).get(asked);
    if (id === undefined) throw new Response("No claim goes by this id.", { status: 404 });
    return { claimIds: [id], projectId, payer: of, left: 0, settled: 0, otherPayers: [] };
  }
  const project = await readProject(reader, projectId, today);
  if (!project) throw new Response("No project goes by this id.", { status: 404 });
  const { payers, held, settled } = await projectPackets(reader, person, project, today);
  const wanted = of ?? project.payer;
  const chosen = payers.find(({ payer }) => payer === wanted) ?? (of === null ? payers[0] : null);
  if (!chosen)
    throw new Response(
      held > 0
        ? "Every claim of this project that can be appealed is in a packet already: the project lists them."
        : "No payer denies anything of this project’s claims now, or paid them too little: there is nothing to appeal.",
      { status: 409 },
    );
  return {
    claimIds: chosen.claimIds.slice(0, MOST_APPEALED),
    projectId,
    payer: chosen.payer,
    left: Math.max(0, chosen.claimIds.length - MOST_APPEALED),
    settled,
    otherPayers: payers.flatMap(({ payer }) => (payer === chosen.payer ? [] : payer)),
  };
}
