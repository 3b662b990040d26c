import { claimsById } from "#queries/follow-up/claims-by-id.ts";
import { refusedTogether } from "#queries/follow-up/refused-together.ts";
import { readerFor } from "../page.server.ts";
import type { Person } from "../people/person.ts";

/** Today's ids of claims, by the ids asked for; those outside the person's reach are not in it. */
export async function claimsInReach(
  person: Person,
  claimIds: readonly string[],
): Promise<Map<string, string>> {
  const reader = await readerFor(person);
  const rows = await reader.run(claimsById, { claimIds: [...claimIds] });
  return new Map(rows.map(({ asked_id, claim_id }) => [asked_id, claim_id]));
}

/** Whether the front end refused these claims together: then they are one thing to mend, whatever the role. */
export async function areOneBatch(person: Person, claimIds: readonly string[]): Promise<boolean> {
  const reader = await readerFor(person);
  const [together] = await reader.run(refusedTogether, { claimIds: [...claimIds] });
  return together?.claims === claimIds.length;
}
