import type { Column, Sort } from "./column.ts";

/**
 * Rows in the order that a head asks for, on the page and in its files alike: what has no value comes last either way, equal
 * rows stay as they were. A column that is not there, or does not sort, changes nothing.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): Row[] {
  const column = columns.find(({ id, sortable }) => id === sort?.id && sortable !== false);
  if (sort === null || column === undefined) return [...rows];
  const sign = sort.desc ? -1 : 1;
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null)
        return Number(a.value === null) - Number(b.value === null);
      return sign * compareValues(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "en", { numeric: true });
}
