import { alertEvents } from "../office/alert-events.ts";
import { alertMarks } from "../office/alert-marks.ts";
import { type Person, reachOf } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { type Alert, alertsOf, isWithin } from "./alert.ts";

/** An alert as one person has it. */
export type OwnAlert = Alert & {
  readonly state: "new" | "seen" | "snoozed" | "over";
  /** Of a snoozed one: new again on this day. */
  readonly untilOn: string | null;
};

/** The alerts within a person's reach, newest first, as that person marked them. */
export async function readAlerts(person: Person, today: string): Promise<OwnAlert[]> {
  const store = await office();
  const [events, marks] = await Promise.all([
    store.read(alertEvents, {}),
    store.read(alertMarks, { personId: person.id }),
  ]);
  const markOf = new Map(marks.map((mark) => [mark.key, mark]));
  return alertsOf(events)
    .filter((alert) => isWithin(alert, reachOf(person)))
    .map((alert) => ({ ...alert, ...stateOf(alert, markOf.get(alert.key), today) }));
}

type Mark = { readonly kind: string; readonly until_on: string | null };

function stateOf(
  { leftOn }: Alert,
  mark: Mark | undefined,
  today: string,
): Pick<OwnAlert, "state" | "untilOn"> {
  if (leftOn !== null) return { state: "over", untilOn: null };
  if (mark?.kind === "seen") return { state: "seen", untilOn: null };
  const isResting = mark?.kind === "snoozed" && mark.until_on !== null && mark.until_on > today;
  return isResting ? { state: "snoozed", untilOn: mark.until_on } : { state: "new", untilOn: null };
}
