import { claimFollowUp } from "#queries/follow-up/claim-follow-up.ts";
import { claimHistory } from "#queries/follow-up/claim-history.ts";
import { claimProject } from "#queries/projects/claim-project.ts";
import type { Reader } from "#queries/reader.ts";
import { claimOverpayment } from "#queries/worklist/claim-overpayment.ts";
import { overpaymentClock } from "#queries/worklist/overpayment-clock.ts";
import { personNames } from "../people/people.server.ts";
import { mayDo, type Person } from "../people/person.ts";
import { tellHistory, withMoved } from "./history.ts";
import { takenBy } from "./presence.server.ts";

/** What the follow-up panel shows and offers; see `follow-up-panel.tsx`. */
export type FollowUp = Awaited<ReturnType<typeof readFollowUp>>;

/**
 * A claim's follow-up as of a day: where it stands, its history, and what the person who asks may do.
 *
 * @param claimId the claim's id of today, within the reader's reach
 */
export async function readFollowUp(
  reader: Reader,
  claimId: string,
  asOf: string,
  { person, today }: { person: Person; today: string },
) {
  const [[state], events, [owed], names, [project]] = await Promise.all([
    reader.run(claimFollowUp, { claimId, asOf }),
    reader.run(claimHistory, { claimId, asOf }),
    reader.run(claimOverpayment, { claimId, asOf }),
    personNames(),
    reader.run(claimProject, { claimId, asOf }),
  ]);
  const nameOf = (id: string) => names.get(id) ?? "someone who left";
  const told = tellHistory(events, nameOf);
  const moved =
    state?.status_by === null && state.why !== null && state.status_on !== null
      ? { on: state.status_on, why: state.why }
      : null;
  return {
    claimId,
    asOf,
    today,
    /** Only today can be worked on. */
    isOpen: asOf >= today && mayDo(person, "follow_up"),
    isMine: state?.assignee_id === person.id,
    status: state?.status ?? "new",
    statusOn: state?.status_on ?? null,
    /** Why files moved it; null: they did not. */
    why: moved?.why ?? null,
    assignee:
      state?.assignee_id == null
        ? null
        : { id: state.assignee_id, name: nameOf(state.assignee_id) },
    nextOn: state?.next_on ?? null,
    touches: state?.touches ?? 0,
    minutes: state?.minutes ?? 0,
    touchedOn: state?.touched_on ?? null,
    /** The open project it stands in. */
    project: project ? { id: project.project_id, name: project.name } : null,
    history: moved === null ? told : withMoved(told, moved),
    undoes: undoable(
      events.filter(({ kind }) => kind !== "added" && kind !== "removed"),
      person,
      nameOf,
    ),
    /** What Medicare or Medicaid is owed, and its clock; null: nothing. */
    overpayment: owed
      ? { payer: owed.payer, owedCents: owed.owed_cents, clock: overpaymentClock(owed, asOf) }
      : null,
    takenBy: takenBy([claimId], person).get(claimId) ?? null,
  };
}

/** What the panel's undo takes back: the latest click of the person who asks, else the latest of all where they may. */
function undoable(
  events: readonly { batch_id: string; by_id: string; claims: number }[],
  person: Person,
  nameOf: (personId: string) => string,
) {
  const own = events.find(({ by_id }) => by_id === person.id);
  const event = own ?? (mayDo(person, "assign") ? events[0] : undefined);
  if (!event) return null;
  const { batch_id: batchId, claims } = event;
  return { batchId, claims, by: own ? null : nameOf(event.by_id) };
}
