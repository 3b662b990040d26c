import { useSearchParams } from "@remix-run/react";
import {
  createColumnHelper,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { Fragment, type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { TotalCell } from "./cells.tsx";
import { type Column, parseSort, type Sort, writeSort } from "./column.ts";
import { DataRow, type RowHands } from "./data-row.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { SelectCell } from "./select-cell.tsx";
import type { Selection } from "./selection.ts";
import { gapsOf, type Sight } from "./sight.ts";
import { SortHeader } from "./sort-header.tsx";
import { sortRows } from "./sort-rows.ts";
import { useColumnWidths } from "./use-column-widths.ts";
import { focusRow, useRowKeys } from "./use-row-keys.ts";

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
  /** The address to come, where one is on its way and the rows are in its order already. */
  search?: URLSearchParams;
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
  /** The rows are those in sight of a long table, which scrolls by itself. */
  sight?: Sight;
};

/** Rows in, a table out: sortable by its heads, the first column and the head stay in sight, figures stand under each other. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { caption, rows, columns, rowKey, rowHref, sortParam = "sort", empty, initialSort } = props;
  const [current] = useSearchParams();
  const search = props.search ?? current;
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
  const { selection, onKey, onCurrent, sight } = props;
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
  const lastTicked = useRef<number | null>(null);
  const placeOf = (at: number) => sight?.places[at] ?? at;
  /** Ticks a row, or all from the one ticked last. */
  const tick = (place: number, checked: boolean, isRange: boolean) => {
    if (sight === undefined) {
      shownRows[place]?.getToggleSelectedHandler()({ target: { checked }, shiftKey: isRange });
      return;
    }
    sight.tick(isRange ? (lastTicked.current ?? place) : place, place, checked);
    lastTicked.current = place;
  };
  const note = useRowKeys(body, {
    isOn: props.hasKeys ?? false,
    sight,
    onKey: (key, id, event) => {
      const at = shownRows.findIndex((each) => each.id === id);
      const row = shownRows[at];
      if (row && selection && (key === "x" || key === "X"))
        tick(placeOf(at), key === "X" || !row.getIsSelected(), key === "X");
      else onKey?.(key, row?.original ?? null, event);
    },
  });
  const frame = useRef<HTMLTableElement>(null);
  const widths = useColumnWidths(frame, columns, sight !== undefined);
  const gaps = sight ? gapsOf(sight) : [];
  const focus = (row: Row) => {
    note();
    onCurrent?.(row, "focus");
  };
  const press = (event: MouseEvent<HTMLTableRowElement>, row: Row) => {
    const isOwn =
      event.target instanceof Element && event.target.closest("a, button, input, label");
    if (isOwn || !onCurrent || window.getSelection()?.type === "Range") return;
    focusRow(event.currentTarget);
    onCurrent(row, "press");
  };
  const hands = useRef<RowHands<Row>>({ tick, focus, press });
  useEffect(() => {
    hands.current = { tick, focus, press };
  });
  const hasTotals = columns.some((column) => column.total !== undefined);
  if (rows.length === 0 && empty !== undefined)
    return <div className="px-4 py-8 text-center text-table text-ink-2">{empty}</div>;
  const gap = (at: number) =>
    sight && <Gap rows={gaps[at] ?? 0} height={sight.rowHeight} columns={columns.length + 1} />;
  const isAll = sight ? selection?.ids.length === sight.total : table.getIsAllPageRowsSelected();
  return (
    <ScrollRegion label={caption} sight={sight}>
      <table
        ref={frame}
        className={`data-table ${sight ? "long-table" : ""}`}
        aria-rowcount={sight && sight.total + (hasTotals ? 2 : 1)}
        style={widths ? { tableLayout: "fixed" } : undefined}
      >
        <caption className="sr-only">{caption}</caption>
        {widths && (
          <colgroup>
            {widths.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            {selection && (
              <SelectCell
                label={sight ? "Select every row of the list" : "Select every row on this page"}
                isSelected={isAll}
                isSome={sight ? selection.ids.length > 0 : table.getIsSomePageRowsSelected()}
                onChange={
                  sight
                    ? ({ target }) => sight.tickAll(target.checked)
                    : table.getToggleAllPageRowsSelectedHandler()
                }
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
          {shownRows.map((row, at) => (
            <Fragment key={row.id}>
              {gap(at)}
              <DataRow
                id={row.id}
                row={row.original}
                columns={columns}
                to={rowHref?.(row.original)}
                place={placeOf(at)}
                isPlaceTold={sight !== undefined}
                isCut={widths !== null}
                isShown={props.shown === row.id}
                isSelected={selection && row.getIsSelected()}
                hands={hands}
              />
            </Fragment>
          ))}
          {gap(shownRows.length)}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr aria-rowindex={sight && sight.total + 2}>
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
const hasShift = (event: unknown) =>
  typeof event === "object" && event !== null && "shiftKey" in event && event.shiftKey === true;

/** The room of rows that are not drawn. */
function Gap({ rows, height, columns }: { rows: number; height: number; columns: number }) {
  if (rows === 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus.
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height: rows * height }} />
    </tr>
  );
}
