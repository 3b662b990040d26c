import { projectProposal } from "#queries/projects/project-proposal.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { count } from "#reports/format.ts";
import { MOST_CLAIMS } from "../follow-up/change.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import { noSuchClaim, Refusal } from "../follow-up/refusal.ts";
import type { Person } from "../people/person.ts";

export type Proposal = RowOf<typeof projectProposal>;

/** Claims that can go into a project, what they have in common, and how many stay in open projects of their own. */
export type ClaimsFor = Proposal & { readonly busy: number };

/**
 * Which of these claims can go into a project today; those that stand in an open one stay there.
 * @throws Refusal where there are none or too many, or one is not within reach
 */
export async function claimsFor(
  reader: Reader,
  person: Person,
  claimIds: readonly string[],
  asOf: string,
): Promise<ClaimsFor> {
  const asked = [...new Set(claimIds)];
  if (asked.length === 0) throw new Refusal(400, "Choose claims first.", "claim");
  if (asked.length > MOST_CLAIMS)
    throw new Refusal(
      400,
      `A project holds at most ${count(MOST_CLAIMS)} claims; ${count(asked.length)} are chosen.`,
      "claim",
    );
  const found = await claimsInReach(person, asked);
  if (found.size < asked.length) throw noSuchClaim();
  const propose = async (ids: readonly string[]) => {
    const [proposal] = await reader.run(projectProposal, { asOf, claimIds: [...ids] });
    if (!proposal) throw noSuchClaim();
    return proposal;
  };
  const all = await propose([...found.values()]);
  if (all.in_projects === 0) return { ...all, busy: 0 };
  if (all.claim_ids.length === 0)
    throw new Refusal(
      409,
      all.claims === 1
        ? "This claim stands in an open project already."
        : "All of these claims stand in open projects already.",
      "claim",
    );
  return { ...(await propose(all.claim_ids)), busy: all.in_projects };
}

/** `; 5 claims stay in their open projects`, or nothing. */
export function busyWords(busy: number): string {
  if (busy === 0) return "";
  return `; ${busy === 1 ? "1 claim stays in its open project" : `${count(busy)} claims stay in their open projects`}`;
}
