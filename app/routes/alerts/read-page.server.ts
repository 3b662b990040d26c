import type { Alert } from "#app/alerts/alert.ts";
import { alertLink } from "#app/alerts/alert-link.ts";
import { type OwnAlert, readAlerts } from "#app/alerts/read-alerts.server.ts";
import { mayDo, type Person } from "#app/people/person.ts";
import { ruleWords } from "#queries/alerts/rules.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import type { Reader } from "#queries/reader.ts";
import { alertFacts, alertSentence } from "#reports/alerts/alert-words.ts";

/** An alert as its page shows it. */
export type ShownAlert = Pick<OwnAlert, "key" | "state" | "onDay" | "leftOn" | "untilOn"> & {
  readonly sentence: string;
  readonly title: string;
  readonly why: string;
  readonly how: string;
  readonly facts: readonly (readonly [string, string])[];
  /** What a file has in columns of their own; `claims`: null where it is about another figure. */
  readonly figures: Pick<Alert, "payer" | "code" | "fromOn" | "toOn" | "n" | "moneyCents"> & {
    readonly practice: string | null;
    readonly location: string | null;
    readonly claims: number | null;
  };
  /** Of homes with several practices: whose it is. */
  readonly practice: string | null;
  readonly link: { readonly path: string; readonly words: string } | null;
};

/** A person's alerts in words, newest first. */
export async function readPage(
  reader: Reader,
  person: Person,
  today: string,
): Promise<ShownAlert[]> {
  const [alerts, options] = await Promise.all([
    readAlerts(person, today),
    reader.run(filterOptions, {}),
  ]);
  const nameOf = (kind: string, id: string | null) =>
    options.find((option) => option.part === kind && option.value === id)?.label ?? null;
  const isLone = options.filter(({ part }) => part === "practice").length <= 1;
  return alerts.map((alert) => ({
    ...{ key: alert.key, state: alert.state, onDay: alert.onDay },
    ...{ leftOn: alert.leftOn, untilOn: alert.untilOn },
    sentence: alertSentence(alert, nameOf("location", alert.locationId)),
    title: ruleWords[alert.rule].title,
    why: ruleWords[alert.rule].words,
    how: ruleWords[alert.rule].how,
    facts: alertFacts(alert),
    figures: {
      ...{ payer: alert.payer, code: alert.code, fromOn: alert.fromOn, toOn: alert.toOn },
      ...{ n: alert.n, moneyCents: alert.moneyCents },
      // What is told of a place stays told where it has no name any more.
      practice: nameOf("practice", alert.practiceId) ?? alert.practiceId,
      location: nameOf("location", alert.locationId) ?? alert.locationId,
      claims: isOfClaims(alert) ? alert.value : null,
    },
    practice: isLone ? null : nameOf("practice", alert.practiceId),
    link: mayFollow(alert, person) ? alertLink(alert, isLone) : null,
  }));
}

const ofOtherFigures: readonly Alert["rule"][] = ["kpi_target", "kpi_band", "remittances_stop"];

/** Whether its figure counts claims. */
function isOfClaims({ rule }: Alert): boolean {
  return !ofOtherFigures.includes(rule);
}

/** The worklist is not for everyone who sees figures. */
function mayFollow({ rule }: Alert, person: Person): boolean {
  return rule !== "deadlines" || mayDo(person, "follow_up");
}
