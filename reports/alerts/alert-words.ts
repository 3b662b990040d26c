import type { Signal } from "#queries/alerts/signal.ts";
import { kpiDefinition } from "#queries/overview/kpi-definitions.ts";
import { count, counted, date, daysWords, figure, money, month, period, rate } from "../format.ts";
import { causeWords } from "./cause-words.ts";

/** What of an alert its words are made of. */
export type Figures = Omit<Signal, "standing">;

/** `usual 4 to 9`, by the band in which nine of ten such spans lie. */
function usualWords({ low, high }: Figures): string {
  return low === high ? `usual ${count(low)}` : `usual ${count(low)} to ${count(high)}`;
}

/** `in the week to Sep 14, 2026`, `in the 4 weeks to …`. */
function spanWords({ fromOn, toOn }: Figures): string {
  const days = Math.round((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000) + 1;
  const span = days === 7 ? "week" : days % 7 === 0 ? `${days / 7} weeks` : `${days} days`;
  return `in the ${span} to ${date(toOn)}`;
}

/**
 * An alert in one sentence with its numbers: what, where, beside what is usual, and the money. No patient, no claim: the same
 * words go into mails.
 *
 * @param place the location's name, of rules by location
 */
export function alertSentence(of: Figures, place: string | null = null): string {
  switch (of.rule) {
    case "kpi_target":
    case "kpi_band":
      return kpiSentence(of);
    case "denials_at_payer":
      return `${of.payer} denied ${counted(of.value, "claim")} ${causeWords(of.rootCause)} (${of.code}) ${spanWords(of)}; ${usualWords(of)}; ${money(of.moneyCents)}.`;
    case "denials_at_location":
      return `${counted(of.value, "claim")} of ${place ?? "one location"} denied ${causeWords(of.rootCause)} ${spanWords(of)}; ${usualWords(of)}; ${money(of.moneyCents)}.`;
    case "rejections":
      return `${counted(of.value, "claim")} sent ${spanWords(of)} rejected by ${rejectorWords(of.subject)}; ${usualWords(of)}; ${money(of.moneyCents)} charged.`;
    case "unacknowledged":
      return `${counted(of.value, "claim")} of ${count(of.n)} sent ${spanWords(of)} have no receipt; ${usualWords(of)}; ${money(of.moneyCents)} charged.`;
    case "nothing_sent":
      return `${of.value === 0 ? "No claim was" : `${counted(of.value, "claim")} ${of.value === 1 ? "was" : "were"}`} sent ${spanWords(of)}; a usual week has ${count(of.usual)}.`;
    case "payer_silent":
      return `${of.payer} has not answered ${counted(of.value, "claim")} of ${count(of.n)} sent ${spanWords(of)}; ${usualWords(of)}; ${money(of.moneyCents)} charged.`;
    case "remittances_stop":
      return `No 835 from ${of.payer ?? "anyone"} since ${date(of.fromOn)}: ${daysWords(of.value)}, usually every ${daysWords(of.usual)}; ${money(of.moneyCents)} open.`;
    case "deadlines":
      return `Deadlines of ${counted(of.value, "claim")} end within 7 days, the first on ${date(of.fromOn)}: ${money(of.moneyCents)} can still come back.`;
  }
}

function kpiSentence({ kpi, rule, value, usual, low, high, toOn }: Figures): string {
  const { title, unit } = kpiDefinition(kpi ?? "");
  const now = `${title} in ${month(toOn.slice(0, 7))}: ${figure(value, unit)}`;
  if (rule === "kpi_band")
    return `${now}, outside its year’s ${figure(low, unit)} to ${figure(high, unit)}; usual ${figure(usual, unit)}.`;
  const aims = [
    low !== null && `at least ${figure(low, unit)}`,
    high !== null && `at most ${figure(high, unit)}`,
  ].filter(Boolean);
  return `${now}, where the practice aims at ${aims.join(" and ")}.`;
}

function rejectorWords(subject: string): string {
  if (subject === "clearinghouse") return "the clearinghouse";
  if (subject === "999") return "a 999, as whole batches";
  return subject;
}

/** Why it was told: each figure behind it, as term and value. */
export function alertFacts(of: Figures): readonly (readonly [term: string, value: string])[] {
  const unit = of.kpi === null ? null : kpiDefinition(of.kpi).unit;
  const written = (value: number | null) =>
    unit === null
      ? count(value === null ? null : Math.round(value * 10) / 10)
      : figure(value, unit);
  const isKpi = unit !== null;
  const facts: (readonly [string, string] | null)[] = [
    ["Period", period(of.fromOn, of.toOn)],
    [isKpi ? "Figure" : of.rule === "remittances_stop" ? "Days" : "Claims", written(of.value)],
    of.usual === null ? null : ["Usual", isKpi ? written(of.usual) : of.usual.toFixed(1)],
    of.low === null && of.high === null
      ? null
      : [
          of.rule === "kpi_target" ? "Target" : of.rule === "deadlines" ? "Told from" : "Band",
          bandWords(of, written),
        ],
    of.n === null ? null : ["n", count(of.n)],
    of.moneyCents === null ? null : ["Money", money(of.moneyCents)],
    of.odds === null ? null : ["By chance", oddsWords(of.odds)],
  ];
  return facts.flatMap((fact) => (fact === null ? [] : [fact]));
}

function bandWords(
  { rule, low, high }: Figures,
  written: (value: number | null) => string,
): string {
  if (rule === "deadlines") return money(high);
  if (low === null) return `at most ${written(high)}`;
  return high === null ? `at least ${written(low)}` : `${written(low)} to ${written(high)}`;
}

/** `1 in 28,000`; beyond a million less is not known. */
function oddsWords(odds: number): string {
  if (odds < 1e-6) return "less than 1 in 1,000,000";
  if (odds > 0.05) return rate(odds, 0);
  return `1 in ${count(Number((1 / odds).toPrecision(2)))}`;
}
