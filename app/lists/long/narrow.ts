import { numberAt, type ReadColumn, type ReadColumns } from "./read-columns.ts";

/** A column of words, and those of them that stay. */
export type Cut = { readonly column: string; readonly words: readonly string[] };

/**
 * The rows of a list that every cut leaves, in their order, as a list of its own: 100,000 rows take some 20 ms. Null where a
 * cut goes by a column that is not here, or that holds no words.
 */
export function narrow(list: ReadColumns, cuts: readonly Cut[]): ReadColumns | null {
  if (cuts.length === 0) return list;
  let rows = Uint32Array.from({ length: list.length }, (_, row) => row);
  for (const { column: name, words } of cuts) {
    const column = list.columns.get(name);
    if (!column?.words) return null;
    const isKept = column.words.map((word) => words.includes(word));
    rows = rows.filter((row) => isKept[numberAt(column, row) ?? -1] === true);
  }
  const columns = new Map([...list.columns].map(([name, column]) => [name, pick(column, rows)]));
  return { ...list, length: rows.length, columns };
}

function pick(column: ReadColumn, rows: Uint32Array): ReadColumn {
  const { values, valid, text } = column;
  if (text !== null) {
    const texts = Array.from(rows, (row) => text.slice(values[row], values[row + 1]));
    const ends = new Int32Array(rows.length + 1);
    for (let at = 0; at < rows.length; at += 1)
      ends[at + 1] = (ends[at] ?? 0) + (texts[at]?.length ?? 0);
    return { ...column, values: ends, text: texts.join("") };
  }
  const picked = values.slice(0, rows.length);
  const there = valid && new Uint8Array(Math.ceil(rows.length / 8));
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] ?? 0;
    picked[at] = values[row] ?? 0;
    if (there && numberAt(column, row) !== null)
      there[at >> 3] = (there[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return { ...column, values: picked, valid: there };
}

/** The sum of a column of whole numbers; what is missing counts nothing. */
export function sumOf({ columns, length }: ReadColumns, name: string): number {
  const column = columns.get(name);
  let sum = 0;
  for (let row = 0; column && row < length; row += 1) sum += numberAt(column, row) ?? 0;
  return sum;
}
