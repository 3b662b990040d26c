import { randomUUID } from "node:crypto";
import type { RowOf } from "#queries/query.ts";
import type { Reach } from "#queries/reach.ts";
import type { Store } from "#queries/store.ts";
import { alertEvents } from "../office/alert-events.ts";
import { alertMails } from "../office/alert-mails.ts";
import { alertRecipients } from "../office/alert-recipients.ts";
import { nextInstant } from "../office/instant.ts";
import { people } from "../office/people.ts";
import { alertsOf, isWithin } from "./alert.ts";
import { alertMail } from "./alert-mail.ts";
import { readRuleSettings } from "./rule-settings.ts";
import type { SendMail } from "./smtp.server.ts";

/** Minutes after each vain try; beyond the last the mail is given up. */
const backoffMinutes = [1, 5, 30, 120, 720];
/** What waited longer, because no server was named meanwhile, is no news. */
const longestDays = 7;

/** Queues one mail a recipient with the alerts within their reach that are in none of their mails yet. How many. */
export async function queueMails(
  office: Store,
  keys: readonly string[],
  now: () => number = Date.now,
): Promise<number> {
  const [events, chosen, everyone, mails] = await Promise.all([
    office.read(alertEvents, {}),
    office.read(alertRecipients, {}),
    office.read(people, {}),
    office.read(alertMails, {}),
  ]);
  const alerts = alertsOf(events).filter(({ key }) => keys.includes(key));
  const rows = chosen.flatMap(({ person_id: personId }) => {
    const person = everyone.find((each) => each.person_id === personId && !each.is_disabled);
    if (person === undefined) return [];
    const told = new Set(mails.flatMap((mail) => (mail.person_id === personId ? mail.keys : [])));
    const own = alerts
      .filter((alert) => isWithin(alert, mailReachOf(person)))
      .flatMap(({ key }) => (told.has(key) ? [] : [key]));
    if (own.length === 0) return [];
    return [
      mailRow({ mailId: randomUUID(), personId, attempt: 0 }, "queued", {
        keys: own,
        nextAt: new Date(now()).toISOString(),
      }),
    ];
  });
  if (rows.length > 0) await office.append(rows);
  return rows.length;
}

/**
 * Sends what is due; nothing where mails were turned off meanwhile, or to whom no longer gets any. What the server refuses, or does not take in time, is tried again later; after the sixth try it is given up.
 * A mail that was sent and of which that could not be written is sent again, under the same Message-ID.
 *
 * @param url of the dashboard, for the link
 */
export async function sendDue(
  office: Store,
  send: SendMail,
  url: string,
  now: () => number = Date.now,
): Promise<void> {
  const due = (await office.read(alertMails, {})).filter(
    ({ kind, next_at }) =>
      (kind === "queued" || kind === "failed") &&
      (next_at === null || Date.parse(next_at) <= now()),
  );
  if (due.length === 0) return;
  const [events, chosen, everyone] = await Promise.all([
    office.read(alertEvents, {}),
    office.read(alertRecipients, {}),
    office.read(people, {}),
  ]);
  const alerts = alertsOf(events);
  for (const each of due.toReversed()) {
    const { mail_id: mailId, person_id: personId, keys, attempt: before } = each;
    const attempt = before + 1;
    const mail = { mailId, personId, attempt };
    // Asked before each: mails may be turned off while a slow server keeps the one before it waiting.
    const { hasMail } = await readRuleSettings(office);
    const person = everyone.find((each) => each.person_id === personId && !each.is_disabled);
    // As it is now: half a day may lie between the first try and the last.
    const told = person
      ? alerts.filter((alert) => keys.includes(alert.key) && isWithin(alert, mailReachOf(person)))
      : [];
    const isChosen = chosen.some((each) => each.person_id === personId);
    const queuedAt = each.queued_at === null ? now() : Date.parse(each.queued_at);
    const isOld = now() - queuedAt > longestDays * 86_400_000;
    const end = !hasMail
      ? "mails were turned off"
      : person === undefined
        ? "the account is disabled"
        : !isChosen
          ? "no longer chosen"
          : told.length === 0
            ? "no longer within the person’s reach"
            : isOld
              ? `not sent within ${longestDays} days`
              : null;
    if (person === undefined || end !== null) {
      await office.append([
        mailRow({ ...mail, attempt: before }, "given_up", { error: end ?? "" }),
      ]);
      continue;
    }
    try {
      await send({ id: mailId, to: person.email, ...alertMail(told, url) });
      await office.append([mailRow(mail, "sent", {})]);
    } catch (error) {
      const minutes = backoffMinutes[before];
      const nextAt =
        minutes === undefined ? null : new Date(now() + minutes * 60_000).toISOString();
      const kind = nextAt === null ? "given_up" : "failed";
      await office.append([mailRow(mail, kind, { nextAt, error: reasonOf(error) })]);
    }
  }
}

/** What a mail may tell a person of: never more than their pages do. */
function mailReachOf({ practices, locations }: RowOf<typeof people>): Reach {
  return { practices, locations, hasPatients: false };
}

/** What the server said, short, without the address that it may repeat. */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.replaceAll(/\S+@\S+/g, "…").slice(0, 200);
}

type MailOf = { readonly mailId: string; readonly personId: string; readonly attempt: number };
type More = {
  readonly keys?: readonly string[];
  readonly nextAt?: string | null;
  readonly error?: string;
};

function mailRow(mail: MailOf, kind: string, { keys, nextAt = null, error }: More) {
  const row = { eventId: randomUUID(), doneAt: nextInstant(), ...mail, kind, nextAt };
  return {
    table: "alert_mail",
    row: { ...row, error: error ?? null, ...(keys ? { keys: [...keys] } : {}) },
  };
}
