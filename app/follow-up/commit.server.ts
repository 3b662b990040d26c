import { randomUUID } from "node:crypto";
import type { NewRow } from "#queries/store.ts";
import { record } from "../audit/record.server.ts";
import { nextInstant } from "../office/instant.ts";
import { mayDo, type Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { type Act, type Answer, type Change, MOST_CLAIMS } from "./change.ts";
import { desk } from "./presence.server.ts";
import { areOneBatch, claimsInReach } from "./reach.server.ts";
import { noSuchClaim, Refusal } from "./refusal.ts";

/**
 * Does one click: the same changes to each claim, one batch, one transaction. When it resolves it is on the disk.
 *
 * @param check refuses what only the claims' ids of today can tell
 * @throws Refusal where the role, the reach or the number of claims forbids it; nothing is changed then
 */
export async function commit(
  act: Act,
  changes: readonly Change[],
  sentence: (claims: number) => string,
  check: (claimIds: readonly string[]) => Promise<void> = async () => {},
): Promise<Answer> {
  const claimIds = await claimsOf(act);
  await check(claimIds);
  const batchId = randomUUID();
  const on = { batchId, doneAt: nextInstant(), onDay: act.today, byId: act.person.id };
  // Change by change: rows of one shape lie together, and are written together.
  const rows = changes.flatMap((change) =>
    claimIds.map(
      (claimId): NewRow => ({
        table: "follow_up",
        row: { eventId: randomUUID(), ...on, claimId, ...change },
      }),
    ),
  );
  const store = await office();
  await desk.change(claimIds, act.person.id, () => store.append(rows));
  tell(act, batchId, claimIds, { did: changes.map(({ kind }) => kind), ...detailOf(changes) });
  return { batchId, claims: claimIds.length, sentence: sentence(claimIds.length) };
}

/** Today's ids of the act's claims. Throws where the person may not change them. */
async function claimsOf({ person, claimIds }: Act): Promise<string[]> {
  const asked = [...new Set(claimIds)];
  mustWork(person);
  if (asked.length === 0) throw new Refusal(400, "Choose a claim first.", "claim");
  if (asked.length > MOST_CLAIMS)
    throw new Refusal(
      400,
      `At most ${MOST_CLAIMS.toLocaleString("en-US")} claims at once; ${asked.length.toLocaleString("en-US")} are chosen.`,
      "claim",
    );
  const found = await claimsInReach(person, asked);
  if (found.size < asked.length) throw noSuchClaim();
  const ids = [...new Set(found.values())];
  if (ids.length > 1 && !mayDo(person, "assign") && !(await areOneBatch(person, ids)))
    throw new Refusal(403, "Your role changes one claim at a time; a manager can change many.");
  return ids;
}

export function mustWork(person: Person): void {
  if (!mayDo(person, "follow_up"))
    throw new Refusal(403, "Your role does not follow up claims. An owner can change roles.");
}

/** To the audit: who did what to which claim, never what a note says. */
export function tell(
  act: Pick<Act, "person" | "address" | "requestId">,
  batchId: string,
  claimIds: readonly string[],
  detail: { readonly [name: string]: string | number | readonly string[] },
): void {
  const [claimId] = claimIds;
  record({
    who: act.person,
    act: "followed_up",
    address: act.address,
    requestId: act.requestId,
    ...(claimIds.length === 1 && claimId !== undefined ? { claimId } : {}),
    detail: { batch: batchId, claims: claimIds.length, ...detail },
  });
}

function detailOf(changes: readonly Change[]): { [name: string]: string } {
  const detail: { [name: string]: string } = {};
  for (const change of changes) {
    if (change.kind === "status") detail.status = change.status;
    if (change.kind === "assignment") detail.assignee = change.assigneeId ?? "nobody";
    if (change.kind === "next_date") detail.nextOn = change.nextOn ?? "none";
    if (change.kind === "contact") detail.outcome = change.outcome;
  }
  return detail;
}
