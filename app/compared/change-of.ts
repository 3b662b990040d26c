import { type Change, change, rate, smallN, type Unit, wilson } from "#reports/format.ts";

/** One side of a comparison. */
export type Side = {
  readonly value: number | null | undefined;
  /** How many a rate or a median stands on; undefined: an amount, or not told. */
  readonly n?: number | null | undefined;
  /** The part of its claims that is decided; undefined: nothing of it is pending by its nature. */
  readonly decided?: number | null | undefined;
  /** The value is a proportion of n things, so Wilson's interval holds for it. */
  readonly isProportion?: true;
};

/** How a figure moved; `note`: why it is neither better nor worse. */
export type Moved = Change & { readonly note?: string };

/** From this part on claims are decided enough to be called finished (KPIS §0, 7). */
export const decidedEnough = 0.85;

/**
 * The change of a figure, said with care: rates and medians of fewer than 20 are not compared, and where less than 85 % of either side's
 * claims is decided the change is told without a verdict, with how far each is. Nor is there one where it may be chance.
 */
export function changeOf(
  now: Side,
  before: Side,
  unit: Unit,
  better: "up" | "down" | null,
): Moved | null {
  if (isFew(now) || isFew(before)) return null;
  const unfinished = [now, before].some(({ decided }) => (decided ?? 1) < decidedEnough);
  const isOpen = unfinished || isWithinChance(now, before);
  const moved = change(now.value, before.value, unit, isOpen ? null : better);
  if (moved === null || !unfinished) return moved;
  return { ...moved, note: decidedWords(now, before) };
}

/** Whether the earlier rate lies within the 95 % interval of the rate of now: the difference may well be chance. */
export function isWithinChance(now: Side, before: Side): boolean {
  if (!now.isProportion || now.value == null || now.n == null || before.value == null) return false;
  const interval = wilson(Math.round(now.value * now.n), now.n);
  return interval !== null && interval.low <= before.value && before.value <= interval.high;
}

/** The reason why a rate is not compared, in words; undefined: it is. */
export function fewWords(now: Side, before: Side | undefined): string | undefined {
  if (now.n != null && now.n < smallN) return `n = ${now.n}: too few to compare`;
  if (before?.n != null && before.n < smallN) return `n was ${before.n}: too few to compare with`;
  return undefined;
}

function isFew({ n }: Side): boolean {
  return n != null && n < smallN;
}

function decidedWords(now: Side, before: Side): string {
  const written = (part: number | null | undefined) => rate(part ?? 1, 0);
  const words = `${written(now.decided)} decided`;
  const isBeforeFinished = (before.decided ?? 1) >= decidedEnough;
  return isBeforeFinished ? words : `${words}, then ${written(before.decided)}`;
}
