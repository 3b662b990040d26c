/**
 * Several periods as one to compare with. A rate is Σ numerator ÷ Σ denominator; an amount or a count is the sum ÷ the number
 * of periods, so that it stands beside one period's; what stands on a day is the mean of the days. Medians cannot be had from
 * medians: they are read over the claims of all periods together.
 */
export type Same<Row> = {
  /** The rows of one key, of those periods that have it. */
  readonly rows: readonly Row[];
  readonly periods: number;
};

/** Rows of the same key put together; the order is that of their first appearance. */
export function poolBy<Row>(
  periods: readonly (readonly Row[])[],
  keyOf: (row: Row) => string,
  pool: (same: Same<Row>, first: Row) => Row,
): Row[] {
  const groups = new Map<string, { first: Row; rows: Row[] }>();
  for (const row of periods.flat()) {
    const group = groups.get(keyOf(row));
    if (group) group.rows.push(row);
    else groups.set(keyOf(row), { first: row, rows: [row] });
  }
  return [...groups.values()].map(({ first, rows }) =>
    pool({ rows, periods: periods.length }, first),
  );
}

type Pick<Row> = (row: Row) => number | null;

/** The sum; null where nothing is known. */
export function sumOf<Row>({ rows }: Same<Row>, pick: Pick<Row>): number | null {
  const known = rows.map(pick).filter((each) => each !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

/** A period's part of the sum: a period without the row counts as nothing. */
export function partOf<Row>(same: Same<Row>, pick: Pick<Row>): number {
  return (sumOf(same, pick) ?? 0) / same.periods;
}

/** Σ numerator ÷ Σ denominator over the rows that know both; null where there is nothing to divide by. */
export function rateOver<Row>(
  { rows }: Same<Row>,
  numerator: Pick<Row>,
  denominator: Pick<Row>,
): number | null {
  let [above, below] = [0, 0];
  for (const row of rows) {
    const [top, bottom] = [numerator(row), denominator(row)];
    if (top === null || bottom === null) continue;
    above += top;
    below += bottom;
  }
  return below === 0 ? null : above / below;
}

/** The mean of the days that know it. */
export function meanOf<Row>({ rows }: Same<Row>, pick: Pick<Row>): number | null {
  const known = rows.map(pick).filter((each) => each !== null);
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
}
