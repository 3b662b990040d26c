import { Link, useLocation } from "@remix-run/react";
import type { Column, Sort } from "./column.ts";
import { isFigureKind } from "./write-cell.ts";

/** A head that sorts: figures fall first (the largest matters), words rise first; a link, so it needs no script. */
export function SortHeader<Row>({
  column,
  sort,
  search,
  sortParam,
  write,
}: {
  column: Column<Row>;
  sort: Sort | null;
  search: URLSearchParams;
  sortParam: string;
  write: (sort: Sort) => string | undefined;
}) {
  const { pathname } = useLocation();
  const isFigure = isFigureKind(column.kind);
  const isSorted = sort?.id === column.id;
  const next: Sort = { id: column.id, desc: isSorted ? !sort.desc : isFigure };
  const params = new URLSearchParams(search);
  params.set(sortParam, write(next) ?? "");
  params.delete("page");
  return (
    <th
      scope="col"
      className={isFigure ? "num" : undefined}
      aria-sort={isSorted ? (sort.desc ? "descending" : "ascending") : undefined}
    >
      {column.sortable === false ? (
        column.header
      ) : (
        <Link
          to={`${pathname}?${params}`}
          replace
          preventScrollReset
          className="group inline-flex items-center gap-1 no-underline hover:text-ink"
        >
          {isFigure && <Arrow sort={isSorted ? sort : null} />}
          {column.header}
          {!isFigure && <Arrow sort={isSorted ? sort : null} />}
        </Link>
      )}
    </th>
  );
}

function Arrow({ sort }: { sort: Sort | null }) {
  return (
    <span aria-hidden="true" className={sort ? "text-accent" : "opacity-0 group-hover:opacity-60"}>
      {sort && !sort.desc ? "↑" : "↓"}
    </span>
  );
}
