import { type Effect, sumOf } from "#queries/moved/cell.ts";
import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { cptFamilyWords } from "../../cpt-family-words.ts";
import { movedCauseWords } from "../../moved-words.ts";

/** One reason for a change, and how much of it: all reasons of a change sum to it. */
export type Reason = { readonly effect: number; readonly words: string };

/**
 * The effects as reasons that can be said: what each payer did, by cause, over all its work; and, of rates, the mix of the work in
 * one. Largest first.
 */
export function reasonsOf(kpi: MovedKpi, effects: readonly Effect[]): Reason[] {
  const did = summed(
    effects.filter(({ cause }) => cause !== null),
    ({ payer, cause }) => JSON.stringify([payer, cause]),
  ).flatMap((effect) => (kpi === "cash" ? cashReasons(effect) : [rateReason(kpi, effect)]));
  const mix = kpi === "cash" ? [] : [mixReason(effects.filter(({ cause }) => cause === null))];
  return [...did, ...mix].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

function rateReason(kpi: MovedKpi, { payer, cause, rate }: Effect): Reason {
  const more = rate > 0 ? "more" : "less";
  const words =
    kpi === "initial_denial_rate"
      ? `${payer} denied ${rate > 0 ? "more" : "fewer"} claims (${movedCauseWords("denials", cause ?? "")})`
      : cause === "patient"
        ? `${more} is open with patients of ${payer}`
        : `${more} is open with ${payer} (${movedCauseWords("open", cause ?? "")})`;
  return { effect: rate, words };
}

/** Who paid more claims, and who more a claim. */
function cashReasons({ payer, cause, mix, rate }: Effect): Reason[] {
  const how = movedCauseWords("cash", cause ?? "");
  if (payer === null)
    return [{ effect: mix + rate, words: `${rate > 0 ? "more" : "less"} ${how}` }];
  const [who, under] =
    cause === "patient"
      ? [`patients of ${payer}`, ""]
      : [payer, cause === "payer" ? "" : ` (${how})`];
  if (cause === "provider_adjustment")
    return [
      {
        effect: rate,
        words: `${payer} ${rate > 0 ? "took less from its checks" : "took more from its checks"}`,
      },
    ];
  return [
    { effect: mix, words: `${who} paid for ${mix > 0 ? "more" : "fewer"} claims${under}` },
    { effect: rate, words: `${who} paid ${rate > 0 ? "more" : "less"} a claim${under}` },
  ];
}

function mixReason(shares: readonly Effect[]): Reason {
  const effect = sumOf(shares, ({ mix }) => mix);
  const [largest] = summed(shares, ({ cptFamily }) => String(cptFamily)).sort((a, b) =>
    effect < 0 ? a.mix - b.mix : b.mix - a.mix,
  );
  const most = largest?.cptFamily ? `, most of all in ${cptFamilyWords(largest.cptFamily)}` : "";
  return { effect, words: `the mix of payers and work changed${most}` };
}

function summed(effects: readonly Effect[], keyOf: (effect: Effect) => string): Effect[] {
  const sums = new Map<string, Effect>();
  for (const effect of effects) {
    const before = sums.get(keyOf(effect)) ?? { ...effect, mix: 0, rate: 0 };
    sums.set(keyOf(effect), {
      ...before,
      mix: before.mix + effect.mix,
      rate: before.rate + effect.rate,
    });
  }
  return [...sums.values()];
}

/**
 * What is said of a change: at most three reasons on its side, and the largest on the other where it is a fifth of the change or
 * more. Reasons too small to write are left out.
 */
export function told(reasons: readonly Reason[], change: number) {
  const isWith = ({ effect }: Reason) => (change < 0 ? effect < 0 : effect > 0);
  const isLarge = ({ effect }: Reason) => Math.abs(effect) >= 0.1 * Math.abs(change);
  const [against] = reasons.filter((reason) => !isWith(reason));
  return {
    because: reasons.filter((reason) => isWith(reason) && isLarge(reason)).slice(0, 3),
    against: against && Math.abs(against.effect) >= 0.2 * Math.abs(change) ? against : null,
  };
}
