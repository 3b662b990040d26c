import { monthEnd } from "#queries/period.ts";
import { yearMedian } from "#reports/year-median.ts";

/** A figure's month, as its trend shows it. */
export type MonthValue = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number | null;
  /** False: less than 85 % of the month's claims are decided. */
  readonly isSettled: boolean;
};

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
    .flatMap(({ value, isSettled }) => (isSettled && value !== null ? [value] : []));
  const median = yearMedian(known);
  return median === null ? null : { median, months: known.length };
}
