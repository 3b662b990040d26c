import type { PlainRow } from "#queries/rows.ts";

export type FirstRows = {
  readonly shown: readonly PlainRow[];
  /** Those that have no place: they go into one line together. */
  readonly rest: readonly PlainRow[];
};

/**
 * As many rows from the first as have a place on the page; a name that takes two lines takes two places.
 *
 * @param lines places there are, the one of the rest among them
 * @param perLine letters of a name in a line
 */
export function firstRows(
  rows: readonly PlainRow[],
  name: string,
  lines: number,
  perLine: number,
): FirstRows {
  let used = 0;
  const places = rows.map((row) => {
    used += Math.ceil(Math.max(1, String(row[name] ?? "").length) / perLine);
    return used;
  });
  if ((places.at(-1) ?? 0) <= lines) return { shown: rows, rest: [] };
  const fitting = places.filter((each) => each <= lines - 1).length;
  return { shown: rows.slice(0, fitting), rest: rows.slice(fitting) };
}

/** The sum of a column over rows, in its own unit; cells that are not known count nothing. */
export function sumOf(rows: readonly PlainRow[], column: string): number {
  return rows.reduce((sum, row) => {
    const value = row[column];
    return typeof value === "number" ? sum + value : sum;
  }, 0);
}
