import type { Signal } from "./signal.ts";
import { type Counts, surgeOf } from "./surge.ts";

/** Fewer claims are no spike, however unusual. */
const leastClaims = 5;
/** So many by chance less than once in ten thousand: thousands of subjects are looked at in a year. */
export const rareOdds = 1e-4;
/** Nine of ten spans lie within the band: above one in twenty, it is as it was. */
const usualOdds = 0.05;

type SpanOf = Counts & {
  readonly from_on: string;
  readonly to_on: string;
  readonly money_cents: number;
};
type Judged = Pick<
  Signal,
  "standing" | "fromOn" | "toOn" | "value" | "usual" | "low" | "high" | "n" | "moneyCents" | "odds"
>;

/**
 * The most unusual of a subject's spans. It is in where one span is, out where all are within their bands; money below
 * `leastCents` keeps it from getting in.
 */
export function judgeSurge<Span extends SpanOf>(
  spans: readonly Span[],
  leastCents: number,
): (Judged & { readonly span: Span }) | null {
  const judged = spans.flatMap((span) => {
    const surge = surgeOf(span);
    if (surge === null) return [];
    const isIn =
      span.claims >= leastClaims && span.money_cents >= leastCents && surge.odds < rareOdds;
    return [{ span, surge, isIn, isOut: surge.odds > usualOdds }];
  });
  const [first] = judged.toSorted(
    (a, b) => Number(b.isIn) - Number(a.isIn) || a.surge.odds - b.surge.odds,
  );
  if (first === undefined) return null;
  const { span, surge, isIn } = first;
  return {
    span,
    standing: isIn ? "in" : judged.every(({ isOut }) => isOut) ? "out" : "between",
    fromOn: span.from_on,
    toOn: span.to_on,
    value: span.claims,
    usual: surge.usual,
    low: surge.low,
    high: surge.high,
    n: span.n,
    moneyCents: span.money_cents,
    odds: surge.odds,
  };
}
