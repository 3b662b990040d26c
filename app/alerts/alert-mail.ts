import { alertSentence } from "#reports/alerts/alert-words.ts";
import { counted } from "#reports/format.ts";
import type { Alert } from "./alert.ts";

/** The words of a mail: counts, payers, money and where to look; no claim, no patient. `url`: of the dashboard. */
export function alertMail(
  alerts: readonly Alert[],
  url: string,
): { readonly subject: string; readonly text: string } {
  const sentences = alerts.map((alert) => `- ${alertSentence(alert)}`);
  return {
    subject: `Dermledger: ${counted(alerts.length, "new alert")}`,
    text: [
      ...sentences,
      "",
      `Why, and the claims behind: ${url}/alerts`,
      "",
      "You get this because you are chosen under Settings, Alerts. An owner or manager can change that.",
      "",
    ].join("\n"),
  };
}
