import { randomUUID } from "node:crypto";
import { type AlertRule, alertRules, ruleWords, usualSettings } from "#queries/alerts/rules.ts";
import type { NewRow } from "#queries/store.ts";
import { moneyExact } from "#reports/format.ts";
import { record } from "../audit/record.server.ts";
import { Refusal } from "../follow-up/refusal.ts";
import { alertRecipients } from "../office/alert-recipients.ts";
import { nextInstant } from "../office/instant.ts";
import { listPeople } from "../people/people.server.ts";
import type { Person } from "../people/person.ts";
import { office } from "../reader.server.ts";
import { centsOf, textOf } from "../settings/form.ts";
import { readRuleSettings } from "./rule-settings.ts";
import { sendTestMail } from "./test-mail.server.ts";
import { lookAgain } from "./watch-alerts.server.ts";

export type SetAct = {
  readonly person: Person;
  readonly address?: string | undefined;
  readonly requestId?: string | undefined;
};

/** What the settings' forms ask for: rules, mails, test. What was done, in a sentence. Throws Refusal. */
export async function setAlerts(act: SetAct, form: FormData): Promise<{ sentence: string }> {
  switch (textOf(form, "intent")) {
    case "rules":
      return { sentence: await setRules(act, form) };
    case "mail":
      return { sentence: await setMail(act, form) };
    case "test":
      return { sentence: await testMail(act) };
    default:
      throw new Refusal(400, "This form asks for nothing that can be done here.", "intent");
  }
}

/** Keeps the rules that are set otherwise than before, each with its own line in the audit. */
async function setRules(act: SetAct, form: FormData): Promise<string> {
  const { rules: before } = await readRuleSettings(await office());
  const asked = alertRules.map((rule) => ({ rule, ...readRule(form, rule) }));
  const changed = asked.filter(
    ({ rule, isOn, leastCents }) =>
      isOn !== before[rule].isOn || leastCents !== before[rule].leastCents,
  );
  if (changed.length === 0) return "Nothing was changed";
  await keep(changed.map(({ rule, isOn, leastCents }) => settingRow(act, rule, isOn, leastCents)));
  for (const { rule, isOn: on, leastCents } of changed)
    tell(act, { did: "rule", rule, on, ...(leastCents === null ? {} : { cents: leastCents }) });
  lookAgain();
  const told = changed.map(({ rule, isOn, leastCents }) => ruleSaved(rule, isOn, leastCents));
  return `Saved: ${told.join("; ")}`;
}

function readRule(form: FormData, rule: AlertRule) {
  const isOn = form.get(`on-${rule}`) === "true";
  if (usualSettings[rule].leastCents === null) return { isOn, leastCents: null };
  const cents = centsOf(textOf(form, `least-${rule}`));
  if (cents === undefined)
    throw new Refusal(400, "Write dollars, such as 1,000. Nothing was saved.", `least-${rule}`);
  return { isOn, leastCents: Number(cents) };
}

/** `Deadlines within 7 days, on, from $2,500`. */
function ruleSaved(rule: AlertRule, isOn: boolean, leastCents: number | null): string {
  const from =
    isOn && leastCents !== null ? `, from ${moneyExact(leastCents).replace(/\.00$/, "")}` : "";
  return `${ruleWords[rule].title}, ${isOn ? "on" : "off"}${from}`;
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
