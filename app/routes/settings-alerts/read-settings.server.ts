import { readRuleSettings } from "#app/alerts/rule-settings.ts";
import { smtpHost } from "#app/alerts/smtp.server.ts";
import { alertMails } from "#app/office/alert-mails.ts";
import { alertRecipients } from "#app/office/alert-recipients.ts";
import { listPeople } from "#app/people/people.server.ts";
import { office } from "#app/reader.server.ts";
import { dollarsOf } from "#app/settings/form.ts";
import { alertRules, ruleWords } from "#queries/alerts/rules.ts";

const mostMails = 20;

/** As people write it: `10,000`, `1,250.50`. */
function dollarsTyped(cents: number): string {
  const [dollars = "", rest] = dollarsOf(cents).split(".");
  const whole = Number(dollars).toLocaleString("en-US");
  return rest === "00" ? whole : `${whole}.${rest}`;
}

/** The rules as set, who gets mails, and what became of the last ones. */
export async function readAlertSettings() {
  const store = await office();
  const [{ rules, hasMail }, people, chosen, mails] = await Promise.all([
    readRuleSettings(store),
    listPeople(),
    store.read(alertRecipients, {}),
    store.read(alertMails, {}),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return {
    rules: alertRules.map((rule) => {
      const { isOn, leastCents } = rules[rule];
      const least = leastCents === null ? null : dollarsTyped(leastCents);
      return { rule, ...ruleWords[rule], isOn, least };
    }),
    hasMail,
    host: smtpHost(),
    people: people
      .filter(({ isDisabled }) => !isDisabled)
      .map(({ id, name, email }) => ({
        ...{ id, name, email },
        isChosen: chosen.some(({ person_id }) => person_id === id),
      })),
    mails: mails.slice(0, mostMails).map((mail) => ({
      id: mail.mail_id,
      to: nameOf.get(mail.person_id) ?? "someone who left",
      alerts: mail.keys.length,
      kind: mail.kind,
      attempt: mail.attempt,
      at: mail.changed_at,
      nextAt: mail.next_at,
      error: mail.error,
    })),
  };
}

export type AlertSettings = Awaited<ReturnType<typeof readAlertSettings>>;
