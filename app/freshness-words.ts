import { counted, daysWords } from "#reports/format.ts";

type Freshness = {
  readonly payer: string;
  readonly days_since: number;
  readonly usual_days: number | null;
};

/** `last 835 from Aetna: 9 days ago, usually every 2 days`. */
export function freshnessSentence({ payer, days_since, usual_days }: Freshness): string {
  const ago = days_since === 0 ? "today" : `${counted(days_since, "day")} ago`;
  const usual =
    usual_days === null
      ? "too few to know how often they come"
      : `usually every ${usual_days === 1 ? "day" : daysWords(usual_days)}`;
  return `last 835 from ${payer}: ${ago}, ${usual}`;
}
