import { type AlertRule, alertRules } from "#queries/alerts/rules.ts";
import type { RowOf } from "#queries/query.ts";
import { isWhole, type Reach } from "#queries/reach.ts";
import type { Figures } from "#reports/alerts/alert-words.ts";
import type { alertEvents } from "../office/alert-events.ts";

/** An alert as it was raised, and when it left. */
export type Alert = Figures & {
  readonly key: string;
  /** Day it was first seen. */
  readonly onDay: string;
  /** Day it had left; null: it is still so. */
  readonly leftOn: string | null;
};

type Event = RowOf<typeof alertEvents>;

/** Alerts from what was told, newest first. */
export function alertsOf(events: readonly Event[]): Alert[] {
  const leftOn = new Map(
    events.flatMap(({ kind, key, on_day }) => (kind === "left" ? [[key, on_day] as const] : [])),
  );
  return events
    .flatMap((event): Alert[] => {
      const rule = alertRules.find((each): each is AlertRule => each === event.rule);
      if (event.kind !== "raised" || rule === undefined) return [];
      const { key, on_day, location_id, root_cause, from_on, to_on, money_cents } = event;
      const { subject, payer, code, kpi, value, usual, low, high, n, odds } = event;
      return [
        {
          ...{ key, onDay: on_day, leftOn: leftOn.get(key) ?? null },
          ...{ rule, practiceId: event.practice_id, locationId: location_id, subject },
          ...{ payer, code, rootCause: root_cause, kpi, fromOn: from_on, toOn: to_on },
          ...{ value, usual, low, high, n, moneyCents: money_cents, odds },
        },
      ];
    })
    .reverse();
}

/** Whether someone of this reach may be told: of a practice who sees all of it, of a location who sees that. */
export function isWithin(alert: Pick<Alert, "practiceId" | "locationId">, reach: Reach): boolean {
  if (isWhole(reach)) return true;
  const { practices, locations } = reach;
  if (practices !== null && !practices.includes(alert.practiceId)) return false;
  if (locations === null) return true;
  return alert.locationId !== null && locations.includes(alert.locationId);
}
