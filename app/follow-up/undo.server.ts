import { randomUUID } from "node:crypto";
import type { NewRow } from "#queries/store.ts";
import { followUpBatch } from "../office/follow-up-batch.ts";
import { nextInstant } from "../office/instant.ts";
import { projectLater } from "../office/project-later.ts";
import { mayDo } from "../people/person.ts";
import { office } from "../reader.server.ts";
import type { Act, Answer } from "./change.ts";
import { mustWork, tell } from "./commit.server.ts";
import { desk } from "./presence.server.ts";
import { claimsInReach } from "./reach.server.ts";
import { Refusal } from "./refusal.ts";
import { claimWords } from "./sentences.ts";

/** Batches that are being taken back just now: each goes once. */
const underWay = new Set<string>();

/** Takes a whole click back, bulk ones too: one's own, or anybody's for who may assign. Throws Refusal. */
export async function undo(act: Omit<Act, "claimIds"> & { batchId: string }): Promise<Answer> {
  const { batchId } = act;
  mustWork(act.person);
  if (underWay.has(batchId)) throw takenBack();
  underWay.add(batchId);
  try {
    return await takeBack(act);
  } finally {
    underWay.delete(batchId);
  }
}

async function takeBack(act: Omit<Act, "claimIds"> & { batchId: string }): Promise<Answer> {
  const { person, today, batchId } = act;
  const store = await office();
  const rows = await store.read(followUpBatch, { batchId });
  const known = [...new Set(rows.flatMap(({ claim_id }) => claim_id ?? []))];
  const inReach = await claimsInReach(person, known);
  const [first] = rows;
  if (!first || inReach.size < known.length)
    throw new Refusal(404, "There is nothing of that kind to take back.", "batch");
  if (first.is_undo)
    throw new Refusal(409, "This took something back; do that anew instead.", "batch");
  if (first.by_id !== person.id && !mayDo(person, "assign"))
    throw new Refusal(403, "Your role takes back only what you did yourself.", "batch");
  if (first.is_undone) throw takenBack();
  const made = await store.read(projectLater, { batchId });
  if (made.some(({ is_used }) => is_used))
    throw new Refusal(409, "This project was worked since it was made: close it instead.", "batch");
  const claimIds = [...new Set(inReach.values())];
  const followed = new Set(rows.flatMap((row) => (row.is_project ? [] : (row.claim_id ?? []))));
  const followedIds = [...new Set([...followed].flatMap((id) => inReach.get(id) ?? []))];
  const on = { batchId: randomUUID(), doneAt: nextInstant(), onDay: today, byId: person.id };
  const undone: NewRow[] = followedIds.map((claimId) => ({
    table: "follow_up",
    row: { eventId: randomUUID(), ...on, claimId, kind: "undo", undoes: batchId },
  }));
  if (rows.some(({ is_project }) => is_project))
    undone.push({ table: "project_undo", row: { ...on, undoes: batchId } });
  await desk.change(claimIds, person.id, () => store.append(undone));
  tell(act, on.batchId, claimIds, { did: ["undo"], undoes: batchId });
  const claims = claimIds.length;
  return {
    batchId: on.batchId,
    claims,
    sentence: `Taken back${claims === 1 ? "" : ` on ${claimWords(claims)}`}`,
  };
}

function takenBack(): Refusal {
  return new Refusal(409, "This was taken back already.", "batch");
}
