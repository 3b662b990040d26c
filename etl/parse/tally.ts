import { noDay } from "./day.ts";
import type { FileStatus, FileSummary } from "./parsed-file.ts";

/** What was counted in a file, or in a part of it. Days are `noDay` where there is none. */
export type Tally = {
  interchanges: number;
  transactions: number;
  /** of these, repeats of a set further up */
  duplicates: number;
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
  firstOn: number;
  lastOn: number;
  /** an amount was no number and counts as 0 */
  lostAmount: boolean;
  segments: number;
  used: number;
  unused: number;
  /** segments that are an issue */
  lost: number;
  issues: number;
  /** sets that broke off */
  truncated: number;
  /** kinds of the complete sets, with how many there are of each */
  supported: Map<string, number>;
  unsupported: Map<string, number>;
  /** of the first set that broke off */
  brokenKind: string | null;
  /** there is an interchange acknowledgement */
  hasTA1: boolean;
};

export const emptyTally = (): Tally => ({
  interchanges: 0,
  transactions: 0,
  duplicates: 0,
  claims: 0,
  lines: 0,
  chargeCents: 0,
  paidCents: 0,
  firstOn: noDay,
  lastOn: noDay,
  lostAmount: false,
  segments: 0,
  used: 0,
  unused: 0,
  lost: 0,
  issues: 0,
  truncated: 0,
  supported: new Map(),
  unsupported: new Map(),
  brokenKind: null,
  hasTA1: false,
});

const counts = [
  "interchanges",
  "transactions",
  "duplicates",
  "claims",
  "lines",
  "chargeCents",
  "paidCents",
  "segments",
  "used",
  "unused",
  "lost",
  "issues",
  "truncated",
] as const;

/** Adds what the next part of the file holds. */
export function addTally(total: Tally, part: Tally): void {
  for (const name of counts) total[name] += part[name];
  total.firstOn = earlier(total.firstOn, part.firstOn);
  total.lastOn = Math.max(total.lastOn, part.lastOn);
  total.lostAmount ||= part.lostAmount;
  for (const [kind, sets] of part.supported) count(total.supported, kind, sets);
  for (const [kind, sets] of part.unsupported) count(total.unsupported, kind, sets);
  total.brokenKind ??= part.brokenKind;
  total.hasTA1 ||= part.hasTA1;
}

/** The earlier of two days, either of which may be missing. */
export function earlier(one: number, other: number): number {
  if (one === noDay || other === noDay) return Math.max(one, other);
  return Math.min(one, other);
}

export function count(kinds: Map<string, number>, kind: string, sets = 1): void {
  kinds.set(kind, (kinds.get(kind) ?? 0) + sets);
}

export function summaryOf(tally: Tally): FileSummary {
  return {
    kind: kindOf(tally),
    status: statusOf(tally),
    totals: {
      transactions: tally.transactions,
      duplicateTransactions: tally.duplicates,
      claims: tally.claims,
      lines: tally.lines,
      chargeCents: tally.chargeCents,
      paidCents: tally.paidCents,
      segments: tally.segments,
      segmentsUsed: tally.used,
      segmentsUnused: tally.unused,
      segmentsIssue: tally.lost,
      issues: tally.issues,
      firstOn: tally.firstOn === noDay ? null : tally.firstOn,
      lastOn: tally.lastOn === noDay ? null : tally.lastOn,
    },
  };
}

/** The kind of most of its sets; of what was loaded, where there is anything. */
function kindOf(tally: Tally): string {
  const kinds = tally.supported.size > 0 ? tally.supported : tally.unsupported;
  const [most] = [...kinds].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? tally.brokenKind ?? (tally.hasTA1 ? "TA1" : "unknown");
}

export function statusOf(tally: Tally): FileStatus {
  if (tally.supported.size > 0) {
    return tally.truncated > 0 || tally.lostAmount ? "partial" : "loaded";
  }
  if (tally.unsupported.size > 0) return "unsupported";
  return tally.hasTA1 && tally.truncated === 0 ? "unsupported" : "rejected";
}
