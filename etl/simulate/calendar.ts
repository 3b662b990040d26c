/** A day as whole days since 1970-01-01: what the simulator counts in. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** '2026-03-14' → day; throws RangeError on anything else. */
export function dayOf(iso: string): Day {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`not a date: ${iso}`);
  return at / MS_PER_DAY;
}

const isoDays = new Map<Day, string>();

/** day → '2026-03-14' */
export function isoOf(day: Day): string {
  let iso = isoDays.get(day);
  if (iso === undefined) {
    iso = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    isoDays.set(day, iso);
  }
  return iso;
}

/** day → '20260314', as X12 writes it */
export function compactOf(day: Day): string {
  return isoOf(day).replaceAll("-", "");
}

export const yearOf = (day: Day) => Number(isoOf(day).slice(0, 4));
/** 1 … 12 */
export const monthOf = (day: Day) => Number(isoOf(day).slice(5, 7));
/** '2026-03' */
export const monthNameOf = (day: Day) => isoOf(day).slice(0, 7);
/** 0 Sunday … 6 Saturday */
export const weekdayOf = (day: Day) => (((day + 4) % 7) + 7) % 7;

/** First day of the month that lies `months` after the month of `day`. */
export function firstOfMonth(day: Day, months = 0): Day {
  return Date.UTC(yearOf(day), monthOf(day) - 1 + months, 1) / MS_PER_DAY;
}

export const lastOfMonth = (day: Day, months = 0): Day => firstOfMonth(day, months + 1) - 1;
export const isLastOfMonth = (day: Day): boolean => day === lastOfMonth(day);

/** The same day of another month, or its last day where the month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const dayOfMonth = day - firstOfMonth(day);
  return Math.min(firstOfMonth(day, months) + dayOfMonth, lastOfMonth(day, months));
}

const bankHolidays = new Map<number, Set<Day>>();

/** Federal Reserve holidays: no payment moves on them. One on a Sunday is kept on Monday, one on a Saturday not at all. */
function bankHolidaysOf(year: number): Set<Day> {
  let days = bankHolidays.get(year);
  if (days === undefined) {
    const on = (month: number, date: number) => {
      const day = Date.UTC(year, month - 1, date) / MS_PER_DAY;
      return weekdayOf(day) === 0 ? day + 1 : day;
    };
    const nth = (month: number, weekday: number, count: number) => {
      const first = Date.UTC(year, month - 1, 1) / MS_PER_DAY;
      return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
    };
    const june = Date.UTC(year, 5, 1) / MS_PER_DAY;
    const lastMondayOfMay = june - 1 - ((weekdayOf(june - 1) + 6) % 7);
    days = new Set([
      on(1, 1),
      nth(1, 1, 3),
      nth(2, 1, 3),
      lastMondayOfMay,
      on(6, 19),
      on(7, 4),
      nth(9, 1, 1),
      nth(10, 1, 2),
      on(11, 11),
      nth(11, 4, 4),
      on(12, 25),
    ]);
    bankHolidays.set(year, days);
  }
  return days;
}

export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !bankHolidaysOf(yearOf(day)).has(day);
}

/** The day itself if people work on it, else the next on which they do. */
export function workingDayFrom(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at++;
  return at;
}
