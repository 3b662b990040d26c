import { Link, useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { count } from "#reports/format.ts";
import { ROWS } from "./tabs.ts";

type Props = { readonly param: string; readonly total: number; readonly of: string };

/** The way through a long table, by a parameter of its own. Nothing where all rows are in sight. */
export function PageSteps({ param, total, of }: Props) {
  const [search] = useSearchParams();
  if (total <= ROWS) return null;
  const page = Math.max(1, Number(search.get(param) ?? 1) || 1);
  const pages = Math.ceil(total / ROWS);
  const to = (wanted: number) =>
    withParams(search, { [param]: wanted > 1 ? String(wanted) : null });
  return (
    <nav
      aria-label={`Pages of ${of}`}
      className="flex items-center gap-2 border-t border-line px-4 py-2 text-table"
    >
      <span className="figures text-ink-2">
        {count((page - 1) * ROWS + 1)}–{count(Math.min(total, page * ROWS))} of {of}
      </span>
      <span className="ml-auto flex gap-2">
        {page > 1 && (
          <Link className="button no-underline" to={to(page - 1)} preventScrollReset>
            Previous
          </Link>
        )}
        {page < pages && (
          <Link className="button no-underline" to={to(page + 1)} preventScrollReset>
            Next
          </Link>
        )}
      </span>
    </nav>
  );
}
