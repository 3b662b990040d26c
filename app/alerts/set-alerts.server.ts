import { randomUUID } from "node:crypto";
import { type AlertRule, alertRules, ruleWords, usualSettings } from "#queries/alerts/rules.ts";
import type { NewRow } from "#queries/store.ts";
import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { alertRecipients } from "../office/alert-recipients.ts";
import { nextInstant } from "../office/instant.ts";
import { listPeople } from "../people/people.server.ts";
import type { Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { centsOf, textOf } from "../settings/form.ts";
import { sendTestMail } from "./test-mail.server.ts";
import { lookAgain } from "./watch-alerts.server.ts";

export type SetAct = {
  readonly person: Person;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** What the settings' forms ask for: rule, mails, test. What was done, in a sentence. Throws Refusal. */
export async function setAlerts(act: SetAct, form: FormData): Promise<{ sentence: string }> {
  switch (textOf(form, "intent")) {
    case "rule":
      return { sentence: await setRule(act, form) };
    case "mail":
      return { sentence: await setMail(act, form) };
    case "test":
      return { sentence: await testMail(act) };
    default:
      throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
  }
}

async function setRule(act: SetAct, form: FormData): Promise<string> {
  const name = textOf(form, "rule");
  const rule = alertRules.find((each): each is AlertRule => each === name);
  if (rule === undefined) throw new Refusal(400, "There is no such rule.");
  const isOn = form.get("is_on") === "true";
  const hasMoney = usualSettings[rule].leastCents !== null;
  const cents = hasMoney ? centsOf(textOf(form, "least")) : null;
  if (cents === undefined) throw new Refusal(400, "Write dollars, such as 1000.", "least");
  const leastCents = cents === null ? null : Number(cents);
  await keep([settingRow(act, rule, isOn, leastCents)]);
  tell(act, { did: "rule", rule, on: isOn, ...(leastCents === null ? {} : { cents: leastCents }) });
  lookAgain();
  return `Saved: ${ruleWords[rule].title}, ${isOn ? "on" : "off"}`;
}

async function setMail(act: SetAct, form: FormData): Promise<string> {
  const isOn = form.get("has_mail") === "true";
  const chosen = new Set(form.getAll("person").map(String));
  const [everyone, before] = await Promise.all([
    listPeople(),
    (await office()).read(alertRecipients, {}),
  ]);
  const was = new Set(before.map(({ person_id }) => person_id));
  const changed = everyone.filter(({ id }) => chosen.has(id) !== was.has(id));
  // Not what the form says: ids of people alone.
  const known = everyone.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  await keep([
    settingRow(act, "mail", isOn, null),
    ...changed.map(({ id }) => ({
      table: "alert_recipient",
      row: {
        ...{ recipientId: randomUUID(), doneAt: nextInstant(), byId: act.person.id },
        ...{ personId: id, isOn: chosen.has(id) },
      },
    })),
  ]);
  tell(act, { did: "mails", on: isOn, people: known });
  return `Saved: mails ${isOn ? "on" : "off"}`;
}

async function testMail(act: SetAct): Promise<string> {
  const sentence = await sendTestMail(act.person);
  tell(act, { did: "test mail", people: [act.person.id] });
  return sentence;
}

function settingRow(act: SetAct, rule: string, isOn: boolean, leastCents: number | null): NewRow {
  const row = { settingId: randomUUID(), doneAt: nextInstant(), byId: act.person.id };
  return { table: "alert_setting", row: { ...row, rule, isOn, leastCents } };
}

async function keep(rows: readonly NewRow[]): Promise<void> {
  await (await office()).append(rows);
}

type Detail = { readonly [name: string]: string | number | boolean | string[] };

function tell({ person: who, address, requestId }: SetAct, detail: Detail): void {
  record({ who, act: "alerts_set", address, requestId, detail });
}
