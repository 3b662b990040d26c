import { monthEnd } from "#queries/period.ts";

/** The month that a day cuts short; undefined where the day is its last. */
export function openMonthOf(day: string): string | undefined {
  return day === monthEnd(day) ? undefined : day.slice(0, 7);
}
