import { monthEnd } from "#queries/period.ts";

/** A figure's month, as its trend shows it. */
export type MonthValue = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number | null;
  /** False: less than 85 % of the month's claims are decided. */
  readonly isSettled: boolean;
};

/** Fewer months than this are no yardstick. */
const leastMonths = 6;

/**
 * What a figure is held against where the practice has set no target: the median of the twelve whole months before the one
 * looked at. Months before the history was complete, and months not decided yet, are left out; null where fewer than six are
 * left. Source: KPIS §6.
 */
export function yardstick(
  months: readonly MonthValue[],
  asOf: string,
  completeFrom: string | null,
): { readonly median: number; readonly months: number } | null {
  const known = months
    .filter(({ month }) => month < asOf.slice(0, 7) && monthEnd(`${month}-01`) < asOf)
    .slice(-12)
    .filter(({ month }) => completeFrom === null || `${month}-01` >= completeFrom)
    .flatMap(({ value, isSettled }) => (isSettled && value !== null ? [value] : []))
    .sort((a, b) => a - b);
  const half = Math.floor(known.length / 2);
  const [low, high] = [known[known.length % 2 === 0 ? half - 1 : half], known[half]];
  if (known.length < leastMonths || low === undefined || high === undefined) return null;
  return { median: (low + high) / 2, months: known.length };
}
