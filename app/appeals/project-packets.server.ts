import { disputedClaims } from "#queries/appeals/disputed-claims.ts";
import type { Reader } from "#queries/reader.ts";
import { claimsInReach } from "../follow-up/reach.server.ts";
import { appeals } from "../office/appeals.ts";
import type { Person } from "../people/person.ts";
import type { Project } from "../projects/read-project.server.ts";
import { office } from "../reader.server.ts";

/** Which claims of a project packets can still be made of: those that no packet of it holds yet. */
export type ProjectPackets = {
  /** By payer, the one with most in dispute first. */
  readonly payers: readonly { readonly payer: string; readonly claimIds: readonly string[] }[];
  /** Claims in packets of the project already. */
  readonly held: number;
  /** Claims with which no payer's decision can be disputed now. */
  readonly settled: number;
};

/** What is left of a project to appeal, within the reader's reach, on a day. */
export async function projectPackets(
  reader: Reader,
  person: Person,
  { projectId, claimIds }: Pick<Project, "projectId" | "claimIds">,
  asOf: string,
): Promise<ProjectPackets> {
  const held = await heldClaims(person, projectId);
  const open = claimIds.filter((id) => !held.has(id));
  const rows = await reader.run(disputedClaims, { claimIds: open, asOf });
  const byPayer = new Map<string, { payer: string; claimIds: string[]; cents: number }>();
  for (const { payer, claim_id, disputed_cents } of rows) {
    const of = byPayer.get(payer) ?? { payer, claimIds: [], cents: 0 };
    of.claimIds.push(claim_id);
    of.cents += disputed_cents;
    byPayer.set(payer, of);
  }
  const disputed = new Set(rows.map(({ claim_id }) => claim_id));
  return {
    payers: [...byPayer.values()]
      .sort((a, b) => b.cents - a.cents)
      .map(({ payer, claimIds }) => ({ payer, claimIds })),
    held: claimIds.length - open.length,
    settled: open.filter((id) => !disputed.has(id)).length,
  };
}

/** Today's ids of claims in any packet of a project, those of packets beyond the person's reach too: nothing is sent twice. */
async function heldClaims(person: Person, projectId: string): Promise<Set<string>> {
  const rows = await (await office()).read(appeals, {});
  const ids = rows.flatMap(({ project_id, claim_ids }) =>
    project_id === projectId ? claim_ids : [],
  );
  return new Set((await claimsInReach(person, [...new Set(ids)])).values());
}
