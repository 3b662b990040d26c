import { addMonths, type Day, firstOfMonth, isLastOfMonth } from "../calendar.ts";
import { nameOn } from "../files/claims-837.ts";
import type { Claim, Posting, Remittance } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Simulated } from "../simulate.ts";
import { type Books, CLOSED_BOOKS, OPEN_BOOKS } from "./books.ts";
import type { Position } from "./position.ts";

/** What the files tell, all loaded: claims of the history that were billed, remittances, postings. */
export interface Known {
  readonly claims: readonly Claim[];
  readonly remittances: readonly Remittance[];
  readonly postings: readonly Posting[];
  readonly books: Books;
  readonly hasAcknowledgements: boolean;
  readonly hasTransactions: boolean;
  /** positions of claims to which nothing happened any more: the same on every later day */
  readonly settled: WeakMap<Claim, Position>;
  /** the payer's name as shown: that of its latest bill */
  nameOf(payer: Payer): string;
}

export function knownOf({ offices, without }: Simulated): Known {
  const hasTransactions = !without.has("transactions");
  const claims = offices
    .flatMap((office) => office.claims)
    .filter((claim) => claim.submissions.length > 0);
  const lastBilled = new Map<Payer, Day>();
  for (const { submissions } of claims) {
    for (const { payer, day } of submissions)
      lastBilled.set(payer, Math.max(day, lastBilled.get(payer) ?? 0));
  }
  return {
    claims,
    remittances: offices.flatMap((office) => office.remittances),
    postings: hasTransactions ? offices.flatMap((office) => office.postings) : [],
    books: hasTransactions ? OPEN_BOOKS : CLOSED_BOOKS,
    hasAcknowledgements: !without.has("acknowledgements"),
    hasTransactions,
    settled: new WeakMap(),
    nameOf(payer) {
      const day = lastBilled.get(payer);
      const name = day === undefined ? (payer.remitName ?? payer.name) : nameOn(payer, day);
      return name.toUpperCase().replace(/\s+/g, " ");
    },
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
