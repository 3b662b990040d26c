import { randomUUID } from "node:crypto";
import { addDays, isDay } from "#queries/period.ts";
import { date } from "#reports/format.ts";
import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { nextInstant } from "../office/instant.ts";
import { practiceToday } from "../page.server.ts";
import type { Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { readAlerts } from "./read-alerts.server.ts";

type Mark = {
  readonly person: Person;
  readonly key: string;
  /** seen, snoozed, new. */
  readonly kind: string;
  /** Of snoozed. */
  readonly until: string;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

const longestSnooze = 366;
const sentences: { readonly [kind: string]: string } = {
  seen: "Marked as seen",
  new: "New again",
};

/** Marks an alert for one person alone. Throws Refusal. */
export async function markAlert(mark: Mark): Promise<{ sentence: string }> {
  const { person, key, kind, until, address, requestId } = mark;
  const today = await practiceToday();
  const alert = (await readAlerts(person, today)).find((each) => each.key === key);
  if (alert === undefined) throw new Refusal(404, "There is no such alert.");
  if (alert.leftOn !== null) throw new Refusal(409, "This alert has closed by itself.");
  const isSnooze = kind === "snoozed";
  if (!isSnooze && !(kind in sentences))
    throw new Refusal(400, "An alert is seen, snoozed or new.");
  if (isSnooze && (!isDay(until) || until <= today || until > addDays(today, longestSnooze)))
    throw new Refusal(400, "Choose a day after today, within a year.", "until");
  const untilOn = isSnooze ? until : null;
  const row = {
    markId: randomUUID(),
    doneAt: nextInstant(),
    personId: person.id,
    key,
    kind,
    untilOn,
  };
  await (await office()).append([{ table: "alert_mark", row }]);
  record({
    who: person,
    act: "alert_marked",
    address,
    requestId,
    detail: { did: kind, rule: alert.rule, ...(untilOn === null ? {} : { until: untilOn }) },
  });
  return { sentence: isSnooze ? `Snoozed until ${date(until)}` : (sentences[kind] ?? "") };
}
