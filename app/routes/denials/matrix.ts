import type { denialsByPayer } from "#queries/denials/denials-by-payer.ts";
import type { RowOf } from "#queries/query.ts";

export type MatrixRow = {
  payer: string;
  /** Denied cents by code; the rest under `other`. */
  byCode: Record<string, number>;
  total: number;
  recovered: number;
};

export type Matrix = {
  /** The codes with the most money, largest first. */
  codes: string[];
  hasOther: boolean;
  rows: MatrixRow[];
  totals: Record<string, number>;
  total: number;
  recovered: number;
  largest: number;
};

export const other = "other codes";

/** Rows of `denials-by-payer` as payer × code; codes beyond `shown` are summed as "other codes". */
export function matrixOf(rows: readonly RowOf<typeof denialsByPayer>[], shown: number): Matrix {
  const byCode = new Map<string, number>();
  for (const { code, denied_cents } of rows)
    byCode.set(code, (byCode.get(code) ?? 0) + denied_cents);
  const ranked = [...byCode].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const codes = ranked.slice(0, shown).map(([code]) => code);
  const payers = new Map<string, MatrixRow>();
  const totals: Record<string, number> = {};
  let [total, recovered] = [0, 0];
  for (const row of rows) {
    const column = codes.includes(row.code) ? row.code : other;
    const payer = payers.get(row.payer) ?? { payer: row.payer, byCode: {}, total: 0, recovered: 0 };
    payers.set(row.payer, payer);
    payer.byCode[column] = (payer.byCode[column] ?? 0) + row.denied_cents;
    payer.total += row.denied_cents;
    payer.recovered += row.recovered_cents;
    totals[column] = (totals[column] ?? 0) + row.denied_cents;
    total += row.denied_cents;
    recovered += row.recovered_cents;
  }
  const sorted = [...payers.values()].sort(
    (a, b) => b.total - a.total || a.payer.localeCompare(b.payer),
  );
  return {
    codes,
    hasOther: ranked.length > shown,
    rows: sorted,
    totals,
    total,
    recovered,
    largest: Math.max(1, ...sorted.flatMap((row) => Object.values(row.byCode))),
  };
}
