import { type Effect, sumOf } from "#queries/moved/cell.ts";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { cptFamilyWords } from "../../cpt-family-words.ts";
import { clause, type Who } from "./clause.ts";

/** One reason for a change, and how much of it: all reasons of a change sum to it. */
export type Reason = { readonly effect: number; readonly words: string };

/** From which part of a cause's effect on, one payer is named alone and the others apart. */
const alone = 0.6;

/**
 * The effects as reasons that can be said, largest first: each cause over all payers, or the payer that makes most of it apart from
 * the others; and, of rates, the mix of payers and work in one.
 */
export function reasonsOf(kpi: MovedKpi, effects: readonly Effect[]): Reason[] {
  const ofCauses = effects.filter(({ cause }) => cause !== null);
  const causes = [...new Set(ofCauses.map(({ cause }) => cause ?? ""))];
  const parts = kpi === "cash" ? (["mix", "rate"] as const) : (["rate"] as const);
  const did = causes.flatMap((cause) =>
    parts.flatMap((part) => {
      const of = ofCauses.filter((effect) => effect.cause === cause);
      return causeReasons(byPayer(of, part), (effect, who) =>
        clause(kpi, cause, part, effect, who),
      );
    }),
  );
  const mix = kpi === "cash" ? [] : [mixReason(effects.filter(({ cause }) => cause === null))];
  const reasons = [...did, ...mix].filter(({ effect }) => effect !== 0);
  return reasons.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

type OfPayer = { readonly payer: string | null; readonly effect: number };

function byPayer(effects: readonly Effect[], part: "mix" | "rate"): OfPayer[] {
  const sums = new Map<string | null, number>();
  for (const effect of effects)
    sums.set(effect.payer, (sums.get(effect.payer) ?? 0) + effect[part]);
  return [...sums].map(([payer, effect]) => ({ payer, effect }));
}

function causeReasons(
  payers: readonly OfPayer[],
  words: (effect: number, who: Who) => string,
): Reason[] {
  const effect = sumOf(payers, (each) => each.effect);
  const [most] = [...payers].sort((a, b) =>
    effect < 0 ? a.effect - b.effect : b.effect - a.effect,
  );
  if (most === undefined) return [];
  const others = effect - most.effect;
  if (most.payer !== null && payers.length > 1 && most.effect / effect < alone)
    return [{ effect, words: words(effect, { most: most.payer }) }];
  const one = { effect: most.effect, words: words(most.effect, { payer: most.payer }) };
  return payers.length === 1
    ? [one]
    : [one, { effect: others, words: words(others, { isRest: true }) }];
}

function mixReason(shares: readonly Effect[]): Reason {
  const effect = sumOf(shares, ({ mix }) => mix);
  const families = new Map<string, number>();
  for (const { cptFamily, mix } of shares)
    families.set(cptFamily ?? "unknown", (families.get(cptFamily ?? "unknown") ?? 0) + mix);
  const [largest] = [...families].sort((a, b) => (effect < 0 ? a[1] - b[1] : b[1] - a[1]));
  const most = largest ? `, most of all in ${cptFamilyWords(largest[0])}` : "";
  return { effect, words: `the mix of payers and work changed${most}` };
}

/**
 * What is said of a change: at most three reasons on its side, each a tenth of it or more, and the largest on the other side where
 * it is a fifth.
 */
export function told(reasons: readonly Reason[], change: number) {
  const isWith = ({ effect }: Reason) => (change < 0 ? effect < 0 : effect > 0);
  const isLarge = ({ effect }: Reason) => Math.abs(effect) >= 0.1 * Math.abs(change);
  const against = reasons.find((reason) => !isWith(reason));
  return {
    because: reasons.filter((reason) => isWith(reason) && isLarge(reason)).slice(0, 3),
    against: against && Math.abs(against.effect) >= 0.2 * Math.abs(change) ? against : null,
  };
}
