import { nextEvents, type Told } from "#queries/alerts/next-events.ts";
import { readSignals } from "#queries/alerts/read-signals.ts";
import { usualSettings } from "#queries/alerts/rules.ts";
import { type Signal, thingOf } from "#queries/alerts/signal.ts";
import { addDays } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";

export type Raised = Told & { readonly signal: Signal };

/** What would have been told had the dashboard looked every few days of a history; signals of its last day go along. */
export async function replay(
  reader: Pick<Reader, "run">,
  { from, to, stepDays }: { from: string; to: string; stepDays: number },
): Promise<Raised[]> {
  const told: Raised[] = [];
  for (let day = from; day <= to; day = addDays(day, stepDays)) {
    const signals = await readSignals(reader, day, usualSettings);
    for (const { kind, key, signal } of nextEvents(told, signals, day))
      told.push({ kind, key, thing: thingOf(signal), onDay: day, signal });
  }
  return told;
}
