import { type Column, parseSort, type Sort } from "#app/tables/column.ts";
import { sortRows } from "#app/tables/sort-rows.ts";
import { type FileColumn, type FileRow, isMoney } from "#reports/file-table.ts";

/** Rows as a file has them: the screen's columns without what is only drawn, in the order the address asks for. */
export function fileTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  writtenSort: string | null,
  initialSort: Sort | null,
): { columns: FileColumn[]; rows: FileRow[][] } {
  const kept = columns.filter(({ inFile }) => inFile !== false).flatMap(withItsCount);
  const sorted = sortRows(rows, columns, parseSort(writtenSort) ?? initialSort);
  return {
    columns: kept.map(fileColumn),
    rows: [sorted.map((row) => kept.map((column) => (column.inFile || column.value)(row)))],
  };
}

/** What a rate stands on, in a column of its own where the table has none: a file has no room for it beside the figure. */
function withItsCount<Row>(column: Column<Row>): Column<Row>[] {
  const { id, header, n, nFrom } = column;
  if (n === undefined || nFrom !== undefined) return [column];
  return [column, { id: `${id}-n`, header: `${header} n`, value: n, kind: "count" }];
}

/** How a file calls and writes a column of the screen. */
export function fileColumn<Row>(column: Column<Row>): FileColumn {
  const kind = column.fileKind ?? column.kind ?? "text";
  const name = (column.fileName ?? column.id).replaceAll("-", "_");
  return {
    name: isMoney(kind) && !name.endsWith("_cents") ? `${name}_cents` : name,
    header: column.header,
    kind,
  };
}
