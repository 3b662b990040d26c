import { claimsById } from "#queries/follow-up/claims-by-id.ts";
import { type Person, reachOf } from "../people/person.ts";
import { warehouse } from "../reader.server.ts";

/** Today's ids of claims, by the ids asked for; those outside the person's reach are not in it. */
export async function claimsInReach(
  person: Person,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  const reader = (await warehouse()).within(reachOf(person));
  const rows = await reader.run(claimsById, { claimIds: [...claimIds] });
  return new Map(rows.map(({ asked_id, claim_id }) => [asked_id, claim_id]));
}
