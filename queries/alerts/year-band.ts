/** The band of a figure's own year. */
export type YearBand = {
  readonly median: number;
  /** 1.4826 × the median absolute deviation: a standard deviation that a few odd months do not move. */
  readonly deviation: number;
};

/** Fewer known months make no band. */
const leastMonths = 6;
/** A figure that never moved still moves by a fiftieth without meaning anything. */
const leastPart = 0.02;
/** Medians of whole days move by one at a time. */
export const leastDays = 0.5;

/** Null where fewer than six months are known. `least`: the smallest deviation that means anything. */
export function yearBand(values: readonly number[], least = 0): YearBand | null {
  if (values.length < leastMonths) return null;
  const median = medianOf(values);
  const spread = medianOf(values.map((value) => Math.abs(value - median)));
  return { median, deviation: Math.max(1.4826 * spread, leastPart * Math.abs(median), least) };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
