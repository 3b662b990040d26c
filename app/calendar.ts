import { addMonths } from "#queries/period.ts";

/** First day of a day's month. */
export function monthStart(iso: string): string {
  return `${iso.slice(0, 7)}-01`;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How many whole months `from` … `after` (exclusive) spans; 0 where it is no whole number. */
export function wholeMonths(from: string, after: string): number {
  const months =
    (Number(after.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(after.slice(5, 7)) - Number(from.slice(5, 7)));
  return months > 0 && addMonths(from, months) === after ? months : 0;
}
