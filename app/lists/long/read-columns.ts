/** What a column’s values are kept in. */
export type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;

/** A column as it came: views of the bytes, nothing is copied. */
export type ReadColumn = {
  /** Numbers, days since 1970, codes of words, or the texts' ends. */
  readonly values: Numbers;
  /** Which rows have a value, a bit each; null: all. */
  readonly valid: Uint8Array | null;
  /** The words in order, where the values are codes. */
  readonly words: readonly string[] | null;
  /** All texts one after another, where the values are their ends. */
  readonly text: string | null;
  readonly isDate: boolean;
};
export type ReadColumns = {
  readonly length: number;
  readonly about: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, ReadColumn>;
};

const isThere = ({ valid }: ReadColumn, row: number) =>
  valid === null || ((valid[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;

/** The number, day or code of a row; null where there is none. */
export function numberAt(column: ReadColumn, row: number): number | null {
  return isThere(column, row) ? (column.values[row] ?? null) : null;
}

/** What a row has in a column, as the query's own rows have it. */
export function valueAt(column: ReadColumn, row: number): string | number | null {
  if (column.text !== null) return column.text.slice(column.values[row], column.values[row + 1]);
  const value = numberAt(column, row);
  if (value === null) return null;
  if (column.words !== null) return column.words[value] ?? null;
  return column.isDate ? new Date(value * dayLength).toISOString().slice(0, 10) : value;
}

const dayLength = 86_400_000;
