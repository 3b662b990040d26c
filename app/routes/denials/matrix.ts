import type { denialsByPlace } from "#queries/denials/denials-by-place.ts";
import type { RowOf } from "#queries/query.ts";

/** One place × code: rows of `denials-by-place`. */
export type PlaceRow = RowOf<typeof denialsByPlace>;

export type MatrixRow = {
  /** What a list of claims is narrowed by; null: not known. */
  place: string | null;
  title: string;
  /** Denied cents by code; the rest under `other`. */
  byCode: Record<string, number>;
  /** The same, in the period that it is compared with. */
  before: Record<string, number>;
  total: number;
  totalBefore: number;
  recovered: number;
};

export type Matrix = {
  /** The codes with the most money, largest first. */
  codes: string[];
  hasOther: boolean;
  rows: MatrixRow[];
  totals: Record<string, number>;
  totalsBefore: Record<string, number>;
  total: number;
  totalBefore: number;
  recovered: number;
  largest: number;
};

export const other = "other codes";

/**
 * Rows of `denials-by-place` as place × code; codes beyond `shown` are summed as "other codes".
 *
 * @param earlier the rows of the period compared with; a place that only they have has a row too
 */
export function matrixOf(
  rows: readonly PlaceRow[],
  shown: number,
  earlier: readonly PlaceRow[] = [],
): Matrix {
  const byCode = new Map<string, number>();
  for (const { code, denied_cents } of rows)
    byCode.set(code, (byCode.get(code) ?? 0) + denied_cents);
  const ranked = [...byCode].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const codes = ranked.slice(0, shown).map(([code]) => code);
  const columnOf = (code: string) => (codes.includes(code) ? code : other);
  const places = new Map<string | null, MatrixRow>();
  const rowOf = ({ place, title }: PlaceRow): MatrixRow => {
    const row = places.get(place) ?? {
      place,
      title: title ?? place ?? "Not known",
      byCode: {},
      before: {},
      total: 0,
      totalBefore: 0,
      recovered: 0,
    };
    places.set(place, row);
    return row;
  };
  const totals: Record<string, number> = {};
  const totalsBefore: Record<string, number> = {};
  let [total, totalBefore, recovered] = [0, 0, 0];
  for (const each of rows) {
    const [row, column] = [rowOf(each), columnOf(each.code)];
    add(row.byCode, column, each.denied_cents);
    add(totals, column, each.denied_cents);
    row.total += each.denied_cents;
    row.recovered += each.recovered_cents;
    total += each.denied_cents;
    recovered += each.recovered_cents;
  }
  for (const each of earlier) {
    const [row, column] = [rowOf(each), columnOf(each.code)];
    add(row.before, column, each.denied_cents);
    add(totalsBefore, column, each.denied_cents);
    row.totalBefore += each.denied_cents;
    totalBefore += each.denied_cents;
  }
  const sorted = [...places.values()].sort(
    (a, b) => b.total - a.total || a.title.localeCompare(b.title),
  );
  return {
    codes,
    hasOther: ranked.length > shown || totalsBefore[other] !== undefined,
    rows: sorted,
    totals,
    totalsBefore,
    total,
    totalBefore,
    recovered,
    largest: Math.max(1, ...sorted.flatMap((row) => Object.values(row.byCode))),
  };
}

function add(sums: Record<string, number>, key: string, cents: number): void {
  sums[key] = (sums[key] ?? 0) + cents;
}
