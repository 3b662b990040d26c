/** Fewer known months than this are no yardstick. */
const leastMonths = 6;

/**
 * The median of a year's known months, in their own unit; null where fewer than six are known. Source: KPIS §6.
 *
 * @param values of the known months, in any order
 */
export function yearMedian(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (sorted.length < leastMonths || low === undefined || high === undefined) return null;
  return (low + high) / 2;
}
