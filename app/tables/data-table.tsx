import { Link, useSearchParams } from "@remix-run/react";
import {
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type ReactNode, useCallback, useMemo, useRef } from "react";
import { moneyExact } from "#reports/format.ts";
import { useKeys } from "../ui/keys.ts";
import { type Column, parseSort, type Sort, writeSort } from "./column.ts";
import { ScrollRegion } from "./scroll-region.tsx";
import { SortHeader } from "./sort-header.tsx";
import { isFigureKind, writeCell } from "./write-cell.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

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
          sortFn: compareCells,
          sortUndefined: "last",
        }),
      ),
    );
  }, [columns]);
  const sorting = useMemo(() => (sort ? [{ id: sort.id, desc: sort.desc }] : []), [sort]);
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowKey,
    manualSorting: props.isSortedByServer ?? false,
    state: { sorting },
  });
  useRowKeys(body, props.hasKeys ?? false);
  const hasTotals = columns.some((column) => column.total !== undefined);
  if (rows.length === 0 && empty !== undefined)
    return <div className="px-4 py-8 text-center text-table text-ink-2">{empty}</div>;
  return (
    <ScrollRegion label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
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
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr key={id} data-row>
              {columns.map((column, index) => (
                <BodyCell
                  key={column.id}
                  column={column}
                  row={original}
                  isFirst={index === 0}
                  to={column.href?.(original) ?? (index === 0 ? rowHref?.(original) : undefined)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {hasTotals && (
          <tfoot>
            <tr>
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

function BodyCell<Row>({
  column,
  row,
  isFirst,
  to,
}: {
  column: Column<Row>;
  row: Row;
  isFirst: boolean;
  to: string | undefined;
}) {
  const text = column.cell ? column.cell(row) : writeCell(column.value(row), column.kind);
  const content = to === undefined ? text : <Link to={to}>{text}</Link>;
  const style = {
    ...(column.width ? { minWidth: column.width } : {}),
    ...(column.isWrapped ? { whiteSpace: "normal" as const } : {}),
  };
  if (isFirst)
    return (
      <th scope="row" style={style}>
        {content}
      </th>
    );
  const className = isFigureKind(column.kind) ? "num" : undefined;
  return (
    <td className={className} style={style} title={hintOf(column, row)}>
      {content}
    </td>
  );
}

/** Money is shown in dollars: the cents are one hover away. */
function hintOf<Row>(column: Column<Row>, row: Row): string | undefined {
  const hint = column.hint?.(row);
  if (hint !== undefined) return hint;
  const value = column.value(row);
  return column.kind === "money" && typeof value === "number" ? moneyExact(value) : undefined;
}

function TotalCell<Row>({ column, isFirst }: { column: Column<Row>; isFirst: boolean }) {
  const { total, kind, totalHref } = column;
  // Totals are to the cent: they are what people tie out.
  const text =
    typeof total === "number" ? writeCell(total, kind === "money" ? "exact" : kind) : total;
  const content = totalHref ? <Link to={totalHref}>{text}</Link> : text;
  return isFirst ? (
    <th scope="row">{content ?? "Total"}</th>
  ) : (
    <td className={isFigureKind(kind) ? "num" : undefined}>{content}</td>
  );
}

type Sortable = { getValue: (id: string) => unknown };

function compareCells(a: Sortable, b: Sortable, id: string): number {
  const [left, right] = [a.getValue(id), b.getValue(id)];
  if (typeof left === "number" && typeof right === "number") return left - right;
  return String(left).localeCompare(String(right), "en", { numeric: true });
}

/** j and k move the focus from row to row; Enter follows the row's link, as on any link. */
function useRowKeys(body: React.RefObject<HTMLTableSectionElement | null>, isOn: boolean) {
  useKeys(
    useCallback(
      (key) => {
        if (!isOn || (key !== "j" && key !== "k")) return;
        const links = [...(body.current?.rows ?? [])].flatMap(
          (row) => row.querySelector("a") ?? [],
        );
        const row = document.activeElement?.closest("tr");
        const now = links.findIndex((link) => link.closest("tr") === row);
        links[Math.max(0, Math.min(links.length - 1, now + (key === "j" ? 1 : -1)))]?.focus();
      },
      [body, isOn],
    ),
  );
}
