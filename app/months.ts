import { monthEnd } from "#queries/period.ts";

/** The month that a day cuts short; undefined where the day is its last. */
export function openMonthOf(day: string): string | undefined {
  return day === monthEnd(day) ? undefined : day.slice(0, 7);
}

/** A month as a period, cut at the day that the page is read on. */
export function monthOf(month: string, asOf: string): { from: string; to: string } {
  const to = monthEnd(`${month}-01`);
  return { from: `${month}-01`, to: to < asOf ? to : asOf };
}

type Cohort = { month: string; submitted: number; adjudicated: number };

/** The first of the last months of which less than 85 % of the claims are decided (KPIS.md §0, 7); undefined: none. */
export function unsettledFrom(months: readonly Cohort[]): string | undefined {
  const lastSettled = months.findLastIndex(
    ({ submitted, adjudicated }) => submitted > 0 && adjudicated >= 0.85 * submitted,
  );
  return months[lastSettled + 1]?.month;
}
