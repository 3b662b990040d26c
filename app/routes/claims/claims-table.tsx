import { Link, useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { withParams } from "#app/list-view.ts";
import { ScrollRegion } from "#app/tables/scroll-region.tsx";
import { count } from "#reports/format.ts";
import type { ClaimColumn, ClaimRow, ClaimTotals } from "./claims-columns.tsx";
import { useRowKeys } from "./use-row-keys.ts";

type Props = {
  readonly rows: readonly ClaimRow[];
  readonly totals: ClaimTotals;
  readonly columns: readonly ClaimColumn[];
  readonly sort: string;
};

/** One page of claims: heads sort, each row's first cell opens its claim, the foot adds up the whole list. */
export function ClaimsTable({ rows, totals, columns, sort }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [search] = useSearchParams();
  useRowKeys(table);
  useReturnFocus(table);
  return (
    <ScrollRegion label="Claims" className="panel">
      <table ref={table} className="data-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.name} column={column} sort={sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.claim_id} id={row.claim_id}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.name} scope="row">
                    <Link
                      to={`/claims/${row.claim_id}${withParams(search, { page: null })}`}
                      className="link"
                      data-row
                      prefetch="intent"
                    >
                      {column.cell(row)}
                    </Link>
                  </th>
                ) : (
                  <td key={column.name} className={column.isFigure ? "num" : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.name} scope="row">
                  All {count(totals.claims)}
                </th>
              ) : (
                <td key={column.name} className={column.isFigure ? "num" : undefined}>
                  {column.total?.(totals)}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** Figures sort from the largest down first, words from A; a second click turns it round. */
function Head({ column, sort }: { column: ClaimColumn; sort: string }) {
  const [search] = useSearchParams();
  const align = column.isFigure ? "num" : undefined;
  if (column.sort === undefined) {
    return (
      <th scope="col" className={align}>
        {column.title}
      </th>
    );
  }
  const isDown = sort === `-${column.sort}`;
  const isUp = sort === column.sort;
  const first = column.isFigure || column.sort === "service" ? `-${column.sort}` : column.sort;
  const other = first.startsWith("-") ? column.sort : `-${column.sort}`;
  const next = sort === first ? other : first;
  return (
    <th
      scope="col"
      className={align}
      aria-sort={isDown ? "descending" : isUp ? "ascending" : undefined}
    >
      <Link
        to={withParams(search, { sort: next, page: null })}
        preventScrollReset
        className="no-underline"
      >
        {column.title}
        <span aria-hidden="true">{isDown ? " ↓" : isUp ? " ↑" : ""}</span>
      </Link>
    </th>
  );
}

/** Coming back from a claim (`#id`), its row has the focus again. */
function useReturnFocus(table: React.RefObject<HTMLTableElement | null>): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length < 2) return;
    const row = table.current?.querySelector<HTMLElement>(
      `tr[id="${CSS.escape(hash.slice(1))}"] [data-row]`,
    );
    row?.focus();
  }, [hash, table]);
}
