import { randomUUID } from "node:crypto";
import { nextEvents } from "#queries/alerts/next-events.ts";
import { readSignals } from "#queries/alerts/read-signals.ts";
import { thingOf } from "#queries/alerts/signal.ts";
import type { Reader } from "#queries/reader.ts";
import type { NewRow, Store } from "#queries/store.ts";
import { alertEvents } from "../office/alert-events.ts";
import { nextInstant } from "../office/instant.ts";
import { readRuleSettings } from "./rule-settings.ts";

/**
 * Looks at everything that alerts are about on a day, and keeps what is new. Done again on the same day and warehouse it adds
 * nothing.
 *
 * @returns the keys of what was raised now
 */
export async function evaluate(
  reader: Pick<Reader, "run">,
  office: Store,
  day: string,
): Promise<string[]> {
  const { rules } = await readRuleSettings(office);
  const signals = await readSignals(reader, day, rules);
  const told = (await office.read(alertEvents, {})).map(({ key, thing, kind, on_day }) => ({
    ...{ key, thing, onDay: on_day },
    kind: kind === "left" ? ("left" as const) : ("raised" as const),
  }));
  const events = nextEvents(told, signals, day);
  if (events.length === 0) return [];
  await office.append(
    events.map(({ kind, key, signal }): NewRow => {
      const { standing: _, ...figures } = signal;
      const row = { eventId: randomUUID(), doneAt: nextInstant(), onDay: day, kind, key };
      return { table: "alert_event", row: { ...row, thing: thingOf(signal), ...figures } };
    }),
  );
  return events.flatMap(({ kind, key }) => (kind === "raised" ? [key] : []));
}
