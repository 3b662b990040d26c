import { date } from "#reports/format.ts";

/** When a save was made: `Nov 23, 2026, 14:51 UTC`. */
export function savedWhen(at: string): string {
  return `${date(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`;
}
