import { useSearchParams } from "@remix-run/react";
import {
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type MouseEvent, type ReactNode, useCallback, useMemo, useRef } from "react";
import { BodyCell, TotalCell } from "./cells.tsx";
import { type Column, parseSort, type Sort, writeSort } from "./column.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { SelectCell } from "./select-cell.tsx";
import type { Selection } from "./selection.ts";
import { SortHeader } from "./sort-header.tsx";
import { sortRows } from "./sort-rows.ts";
import { focusRow, useRowKeys } from "./use-row-keys.ts";
import { writeCell } from "./write-cell.ts";

const features = tableFeatures({ rowSelectionFeature });

export type DataTableProps<Row extends RowData> = {
  /** Names the table for screen readers; shown only where `isCaptionShown`. */
  caption: string;
  rows: Row[];
  /** Keep them stable (module scope or memo). */
  columns: Column<Row>[];
  rowKey: (row: Row) => string;
  /** Where Enter on a row leads; the first column links there too, unless it has its own `href`. */
  rowHref?: (row: Row) => string | undefined;
  /** Parameter of the URL that holds the order; two tables on a page need two. */
  sortParam?: string;
  initialSort?: Sort;
  /** The rows come sorted from the server: the header only sets the parameter. */
  isSortedByServer?: boolean;
  /** Instead of rows. */
  empty?: ReactNode;
  /** j, k and Enter work in this table (one per page). */
  hasKeys?: boolean;
  /** Rows can be ticked: by box, by x, a range with shift. */
  selection?: Selection;
  /** Any other key, for the current row (null: none yet). */
  onKey?: (key: string, row: Row | null, event: KeyboardEvent) => void;
  /** A row became the current one: it has the focus, or was pressed beside its links. */
  onCurrent?: (row: Row, how: "focus" | "press") => void;
  /** Key of the row that something beside the table shows. */
  shown?: string | null;
};

/** Rows in, a table out: sortable by its heads, the first column and the head stay in sight, figures stand under each other. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, rowHref, sortParam = "sort", empty, initialSort } = props;
  const [search] = useSearchParams();
  const written = search.get(sortParam) ?? writeSort(initialSort ?? null) ?? null;
  const sort = useMemo(() => parseSort(written), [written]);
  const body = useRef<HTMLTableSectionElement>(null);
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row: Row) => column.value(row) ?? undefined, {
          id: column.id,
          header: column.header,
        }),
      ),
    );
  }, [columns]);
  const isSorted = props.isSortedByServer ?? false;
  const sorted = useMemo(
    () => (isSorted ? rows : sortRows(rows, columns, sort)),
    [isSorted, rows, columns, sort],
  );
  const { selection, onKey, onCurrent } = props;
  const table = useTable({
    features,
    columns: definitions,
    data: sorted,
    getRowId: rowKey,
    enableRowSelection: selection !== undefined,
    isRowRangeSelectionEvent: hasShift,
    ...(selection ? { onRowSelectionChange: selection.onChange } : {}),
    state: { rowSelection: selection?.state ?? noneSelected },
  });
  const shownRows = table.getRowModel().rows;
  const note = useRowKeys(body, {
    isOn: props.hasKeys ?? false,
    onKey: (key, id, event) => {
      const row = shownRows.find((each) => each.id === id);
      if (row && selection && (key === "x" || key === "X")) {
        const target = { checked: key === "X" || !row.getIsSelected() };
        row.getToggleSelectedHandler()({ target, shiftKey: key === "X" });
      } else onKey?.(key, row?.original ?? null, event);
    },
  });
  const press = useCallback(
    (event: MouseEvent, row: Row) => {
      const isOwn =
        event.target instanceof Element && event.target.closest("a, button, input, label");
      if (isOwn || !onCurrent || window.getSelection()?.type === "Range") return;
      focusRow(event.currentTarget as HTMLTableRowElement);
      onCurrent(row, "press");
    },
    [onCurrent],
  );
  const hasTotals = columns.some((column) => column.total !== undefined);
  if (rows.length === 0 && empty !== undefined)
    return <div className="px-4 py-8 text-center text-table text-ink-2">{empty}</div>;
  return (
    <ScrollRegion label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <SelectCell
                label="Select every row on this page"
                isSelected={table.getIsAllPageRowsSelected()}
                isSome={table.getIsSomePageRowsSelected()}
                onChange={table.getToggleAllPageRowsSelectedHandler()}
              />
            )}
            {columns.map((column) => (
              <SortHeader
                key={column.id}
                column={column}
                sort={sort}
                search={search}
                sortParam={sortParam}
                write={writeSort}
              />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {shownRows.map((row) => (
            <tr
              key={row.id}
              data-row={row.id}
              data-shown={props.shown === row.id || undefined}
              data-selected={row.getIsSelected() || undefined}
              onFocus={() => {
                note();
                onCurrent?.(row.original, "focus");
              }}
              onClick={(event) => press(event, row.original)}
            >
              {selection && (
                <SelectCell
                  label={`Select ${writeCell(columns[0]?.value(row.original) ?? null)}`}
                  isSelected={row.getIsSelected()}
                  onChange={row.getToggleSelectedHandler()}
                />
              )}
              {columns.map((column, index) => (
                <BodyCell
                  key={column.id}
                  column={column}
                  row={row.original}
                  isFirst={index === 0}
                  to={
                    column.href?.(row.original) ??
                    (index === 0 ? rowHref?.(row.original) : undefined)
                  }
                />
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>
              {selection && <td className="select-cell" />}
              {columns.map((column, index) => (
                <TotalCell key={column.id} column={column} isFirst={index === 0} />
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}

const noneSelected = {};

/** A press or key with shift reaches from the row ticked last to this one. */
function hasShift(event: unknown): boolean {
  if (typeof event !== "object" || event === null) return false;
  if ("shiftKey" in event && event.shiftKey === true) return true;
  return "nativeEvent" in event && hasShift(event.nativeEvent);
}
