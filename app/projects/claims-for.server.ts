import { projectProposal } from "#queries/projects/project-proposal.ts";
import type { RowOf } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import { count } from "#reports/format.ts";
import { MOST_CLAIMS } from "../follow-up/change.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import { noSuchClaim, Refusal } from "../follow-up/refusal.ts";
import type { Person } from "../people/person.ts";

/** What of some claims can go into a project, what those have in common, and how many stay out. */
export type ClaimsFor = RowOf<typeof projectProposal>;

/**
 * Which of these claims can go into a project today: those that stand in an open one stay there, and where insurance owes
 * nothing there is nothing to take up with it.
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
  const [proposal] = await reader.run(projectProposal, { asOf, claimIds: [...found.values()] });
  if (!proposal) throw noSuchClaim();
  if (proposal.claim_ids.length === 0) throw new Refusal(409, noneFits(proposal), "claim");
  return proposal;
}

function noneFits({ claims, in_projects, idle }: ClaimsFor): string {
  const those = claims === 1 ? "This claim" : "All of these claims";
  if (idle === 0)
    return `${those} ${claims === 1 ? "stands" : "stand"} in an open project already.`;
  if (in_projects === 0)
    return `Insurance owes nothing on ${claims === 1 ? "this claim" : "these claims"}.`;
  return "Each of these claims stands in an open project already, or insurance owes nothing on it.";
}

/** `; 5 claims stay in their open projects`, or nothing. */
export function leftOutWords({ in_projects, idle }: ClaimsFor): string {
  const busy =
    in_projects === 1
      ? "; 1 claim stays in its open project"
      : in_projects > 0
        ? `; ${count(in_projects)} claims stay in their open projects`
        : "";
  return `${busy}${idle > 0 ? `; on ${count(idle)} insurance owes nothing` : ""}`;
}
