import type { agingHeat } from "#queries/aging/aging-heat.ts";
import type { RowOf } from "#queries/query.ts";

export const buckets = ["0-30", "31-60", "61-90", "91-120", "121+", "no date", "credit"] as const;
export type Bucket = (typeof buckets)[number];

export type Cell = { cents: number; claims: number };
export type HeatRow = { payer: string; cells: Partial<Record<Bucket, Cell>>; total: Cell };
export type Heat = {
  rows: HeatRow[];
  /** The buckets that have something in them; the five ages always. */
  columns: readonly Bucket[];
  totals: Partial<Record<Bucket, Cell>>;
  total: Cell;
  /** Largest cell, credits aside: the scale of the shading. */
  largest: number;
};

/** The share over 90 days old of what is owed, credits aside; null where nothing is. */
export function oldShareOf(cells: Partial<Record<Bucket, Cell>>): number | null {
  const cents = (bucket: Bucket) => cells[bucket]?.cents ?? 0;
  const owed = buckets.reduce((sum, each) => sum + (each === "credit" ? 0 : cents(each)), 0);
  return owed > 0 ? (cents("91-120") + cents("121+")) / owed : null;
}

/** Rows of `aging-heat` as payer × bucket, largest payer first. */
export function heatOf(rows: readonly RowOf<typeof agingHeat>[]): Heat {
  const byPayer = new Map<string, HeatRow>();
  const rowOf = (payer: string) => {
    const row = byPayer.get(payer) ?? { payer, cells: {}, total: { cents: 0, claims: 0 } };
    byPayer.set(payer, row);
    return row;
  };
  const totals: Partial<Record<Bucket, Cell>> = {};
  let total: Cell = { cents: 0, claims: 0 };
  for (const { payer, bucket, claims, open_cents: cents } of rows) {
    const known = buckets.find((each) => each === bucket);
    if (payer === null && known === undefined) total = { cents, claims };
    else if (payer === null && known !== undefined) totals[known] = { cents, claims };
    else if (payer !== null && known !== undefined) rowOf(payer).cells[known] = { cents, claims };
    else if (payer !== null) rowOf(payer).total = { cents, claims };
  }
  const sorted = [...byPayer.values()].sort(
    (a, b) => b.total.cents - a.total.cents || a.payer.localeCompare(b.payer),
  );
  const shaded = sorted.flatMap(({ cells }) =>
    buckets.filter((each) => each !== "credit").map((each) => cells[each]?.cents ?? 0),
  );
  return {
    rows: sorted,
    columns: buckets.filter((each, index) => index < 5 || totals[each] !== undefined),
    totals,
    total,
    largest: Math.max(1, ...shaded),
  };
}
