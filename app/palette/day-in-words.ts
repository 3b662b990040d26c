import { addDays, isDay, monthEnd } from "#queries/period.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const names =
  "january february march april may june july august september october november december".split(
    " ",
  );

/**
 * The day that somebody means by "sep 30", "30 Sep 2025", "9/30", "9/30/25", "2026-09-30", "today", "yesterday" or "end of
 * august", never after `today`: without a year the latest such day. Null: no such day.
 */
export function dayInWords(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase().replaceAll(",", " ").replace(/\s+/g, " ");
  if (text === "today") return today;
  if (text === "yesterday") return addDays(today, -1);
  if (isDay(text)) return upTo(text, today);
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2}|\d{4}))?$/.exec(text);
  if (slashed) return dayOf(Number(slashed[1]), Number(slashed[2]), slashed[3], today);
  const ended = /^(?:end of )?([a-z]+)\.?(?: (\d{4}))?$/.exec(text);
  if (ended) return lastOf(monthOf(ended[1] ?? ""), ended[2], today);
  const [, before, named = "", after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?(?: (\d{4}))?$/.exec(
      text,
    ) ?? [];
  const day = before ?? after;
  return day === undefined ? null : dayOf(monthOf(named), Number(day), year, today);
}

/** 1 to 12 of a month's name or its first three letters or more; 0: none. */
function monthOf(name: string): number {
  if (name.length < 3) return 0;
  const at = months.indexOf(name.slice(0, 3));
  return names[at]?.startsWith(name) || name === "sept" ? at + 1 : 0;
}

function dayOf(month: number, day: number, year: string | undefined, today: string): string | null {
  const of = (full: number) =>
    `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year !== undefined) return upTo(of(Number(year.length === 2 ? `20${year}` : year)), today);
  const thisYear = Number(today.slice(0, 4));
  // A day of a leap year may be some years ago.
  for (let ago = 0; ago <= 4; ago += 1) {
    const found = upTo(of(thisYear - ago), today);
    if (found !== null) return found;
  }
  return null;
}

/** The last day of a month that is over. */
function lastOf(month: number, year: string | undefined, today: string): string | null {
  if (month === 0) return null;
  const first = (of: number) => `${of}-${String(month).padStart(2, "0")}-01`;
  if (year !== undefined) return upTo(monthEnd(first(Number(year))), today);
  const end = monthEnd(first(Number(today.slice(0, 4))));
  return end <= today ? end : monthEnd(first(Number(today.slice(0, 4)) - 1));
}

const upTo = (day: string, today: string) => (isDay(day) && day <= today ? day : null);
