/** Days as UTC dates: no time zone can move them. */
function toDate(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function toIso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day `days` after (or before) a day. */
export function addDays(iso: string, days: number): string {
  const date = toDate(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return toIso(date);
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(iso: string, months: number): string {
  const date = toDate(iso);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  return toIso(new Date(Math.min(toDate(monthEnd(toIso(date))).getTime(), +withDay(date, day))));
}

function withDay(date: Date, day: number): Date {
  const copy = new Date(date);
  copy.setUTCDate(day);
  return copy;
}

/** The last day of the month of a day. */
export function monthEnd(iso: string): string {
  const date = toDate(iso);
  return toIso(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)));
}

/**
 * Three months ending at `asOf`: whole calendar months if it is a month's last day, else the days
 * after `asOf` − 3 months (KPIS §7).
 */
export function defaultPeriod(asOf: string): { from: string; to: string } {
  const from =
    monthEnd(asOf) === asOf
      ? `${addMonths(`${asOf.slice(0, 7)}-01`, -2)}`
      : addDays(addMonths(asOf, -3), 1);
  return { from, to: asOf };
}

/** Today in the practice's time zone; the clock is handed in by the edge. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(now);
}

/** True for a real day written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && toIso(date) === text;
}
