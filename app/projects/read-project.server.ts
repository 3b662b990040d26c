import { projectClaimIds } from "#queries/projects/project-claim-ids.ts";
import { projectsNow } from "#queries/projects/projects-now.ts";
import type { Reader } from "#queries/reader.ts";

/** A project as whoever acts on it needs it. */
export type Project = {
  readonly projectId: string;
  readonly name: string;
  /** Null: of several payers. */
  readonly payer: string | null;
  /** Null: of several causes, or none. */
  readonly rootCause: string | null;
  readonly ownerId: string | null;
  readonly isClosed: boolean;
  /** Today's ids of the claims in it that are within the reader's reach. */
  readonly claimIds: readonly string[];
  /** Whether it holds claims beyond that reach; how many is not told. */
  readonly hasOthers: boolean;
};

/**
 * A project as it stands on a day, within the reader's reach (`readerOf`, `readerFor`); undefined where there is none, or
 * none of its claims is within reach.
 */
export async function readProject(
  reader: Reader,
  projectId: string,
  asOf: string,
): Promise<Project | undefined> {
  const [[found], claims] = await Promise.all([
    reader.run(projectsNow, { asOf, projectId }),
    reader.run(projectClaimIds, { asOf, projectId }),
  ]);
  if (!found) return undefined;
  return {
    projectId,
    name: found.name,
    payer: found.payer,
    rootCause: found.root_cause,
    ownerId: found.owner_id,
    isClosed: found.is_closed,
    claimIds: claims.map(({ claim_id }) => claim_id),
    hasOthers: found.has_others,
  };
}
