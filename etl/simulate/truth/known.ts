import { addMonths, type Day, firstOfMonth, isLastOfMonth } from "../calendar.ts";
import type { Kind } from "../files/mailroom.ts";
import { type Books, CLOSED_BOOKS, OPEN_BOOKS } from "./books.ts";

/** What the files tell of at all, all loaded. */
export interface Known {
  readonly books: Books;
  readonly hasAcknowledgements: boolean;
  readonly hasTransactions: boolean;
}

export function knownWithout(without: ReadonlySet<Kind>): Known {
  const hasTransactions = !without.has("transactions");
  return {
    books: hasTransactions ? OPEN_BOOKS : CLOSED_BOOKS,
    hasAcknowledgements: !without.has("acknowledgements"),
    hasTransactions,
  };
}

export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** `months` months ending at `to`: whole calendar months if it is a month's last day, else the days after the same day then (KPIS.md §7). */
export function monthsEnding(to: Day, months: number): Period {
  const from = isLastOfMonth(to) ? firstOfMonth(to, 1 - months) : addMonths(to, -months) + 1;
  return { from, to };
}

export const isWithin = (day: Day | null, { from, to }: Period): boolean =>
  day !== null && day >= from && day <= to;
export const daysOf = ({ from, to }: Period): number => to - from + 1;

/** Order of VARCHAR in DuckDB: by bytes. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Linear interpolation between the closest ranks, as quantile_cont does it. */
export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

export const oneDecimal = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

/** The value of a key, made where there is none yet. */
export function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
