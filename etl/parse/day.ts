/** No date: smaller than any. */
export const noDay = -2147483648;

/**
 * The day of CCYYMMDD (what follows, a time or the end of a range, is left alone) or YYMMDD, as days since 1970-01-01;
 * `noDay` where it is none, or lies outside the years 1850 to 2199.
 */
export function readDay(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && isDigit(bytes[end] as number)) end++;
  const length = end - from;
  if (length === 6) {
    const year = number(bytes, from, 2);
    return dayOf(
      year < 50 ? 2000 + year : 1900 + year,
      number(bytes, from + 2, 2),
      number(bytes, from + 4, 2),
    );
  }
  if (length < 8) return noDay;
  return dayOf(number(bytes, from, 4), number(bytes, from + 4, 2), number(bytes, from + 6, 2));
}

/** Where the second date of a range (RD8: CCYYMMDD-CCYYMMDD) starts; −1 where there is none. */
export function secondDay(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === 45) return at + 1;
  return -1;
}

/** Days since 1970-01-01 of a calendar date; `noDay` where there is no such date. */
export function dayOf(year: number, month: number, day: number): number {
  if (year < 1850 || year > 2199 || month < 1 || month > 12 || day < 1) return noDay;
  if (day > 28 && day > daysIn(year, month)) return noDay;
  // Days from civil: years that start in March, eras of 400 years.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

function number(bytes: Uint8Array, from: number, digits: number): number {
  let value = 0;
  for (let at = from; at < from + digits; at++) value = value * 10 + (bytes[at] as number) - 48;
  return value;
}
