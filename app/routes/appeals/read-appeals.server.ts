import { listAppeals } from "#app/appeals/appeals.server.ts";
import { appealStates } from "#app/appeals/standing.ts";
import type { Person } from "#app/people/person.ts";
import type { AppealRow } from "./appeal-columns.tsx";

/** Appeals within reach as the list shows them: open ones, nearest deadline first; `stands` narrows. */
export async function readAppeals(person: Person, stands: string | null): Promise<AppealRow[]> {
  const all = await listAppeals(person);
  const wanted = stands !== null && Object.hasOwn(appealStates, stands) ? stands : null;
  return all
    .filter(({ standing }) => wanted === null || standing === wanted)
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
