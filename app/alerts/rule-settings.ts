import { alertRules, type RuleSettings, usualSettings } from "#queries/alerts/rules.ts";
import type { Store } from "#queries/store.ts";
import { alertSettings } from "../office/alert-settings.ts";

/** How each rule is set, and whether mails go out: off until someone says so. */
export async function readRuleSettings(
  office: Store,
): Promise<{ readonly rules: RuleSettings; readonly hasMail: boolean }> {
  const set = new Map((await office.read(alertSettings, {})).map((row) => [row.rule, row]));
  const rules = { ...usualSettings };
  for (const rule of alertRules) {
    const own = set.get(rule);
    if (own) rules[rule] = { isOn: own.is_on, leastCents: own.least_cents };
  }
  return { rules, hasMail: set.get("mail")?.is_on ?? false };
}
