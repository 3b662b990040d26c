import { type Appeal, listAppeals } from "#app/appeals/appeals.server.ts";
import { appealStates } from "#app/appeals/standing.ts";
import type { Person } from "#app/people/person.ts";
import type { AppealRow } from "./appeal-columns.tsx";

/** Appeals within reach as the list shows them, those to press first in front; `stands` narrows. */
export async function readAppeals(person: Person, stands: string | null): Promise<AppealRow[]> {
  const all = await listAppeals(person);
  const wanted = stands !== null && Object.hasOwn(appealStates, stands) ? stands : null;
  return all
    .filter(({ standing }) => wanted === null || standing === wanted)
    .sort(byPressing)
    .map((each) => ({
      appeal_id: each.appeal_id,
      payer: each.payer,
      standing: each.standing,
      claims: each.claimIds.length,
      disputed_cents: each.disputed_cents,
      due_on: each.due_on,
      sent_on: each.sent_on,
      channel: each.channel,
      reference: each.reference,
      outcome: each.outcome,
      decided_on: each.decided_on,
      by: each.by,
    }));
}

/** Not sent yet: by the day that the payer takes them until. Sent: the longest out. Decided ones last, the latest first. */
function byPressing(a: Appeal, b: Appeal): number {
  const rank = ({ standing }: Appeal) => ["sent", "decided"].indexOf(standing);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.standing === "decided") return (b.decided_on ?? "").localeCompare(a.decided_on ?? "");
  if (a.standing === "sent") return (a.sent_on ?? "").localeCompare(b.sent_on ?? "");
  return (a.due_on ?? "9999").localeCompare(b.due_on ?? "9999");
}
