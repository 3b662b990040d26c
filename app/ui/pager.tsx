import { Link, useSearchParams } from "@remix-run/react";
import { count } from "#reports/format.ts";
import { PAGE_SIZE, withParams } from "../list-view.ts";

/** Which rows of how many, and the way to the others. Nothing where all are in sight. */
export function Pager({
  page,
  total,
  size = PAGE_SIZE,
}: {
  readonly page: number;
  readonly total: number;
  readonly size?: number;
}) {
  const [search] = useSearchParams();
  const pages = Math.ceil(total / size);
  if (pages <= 1) return null;
  const first = (page - 1) * size + 1;
  const to = (wanted: number) =>
    withParams(search, { page: wanted > 1 ? String(wanted) : null }) || "?";
  return (
    <nav aria-label="Pages of the list" className="flex flex-wrap items-center gap-2 text-table">
      <span className="figures text-ink-2">
        {count(first)}–{count(Math.min(total, page * size))} of {count(total)}
      </span>
      <span className="no-print ml-auto flex gap-2">
        <Step to={page > 1 ? to(1) : null} words="First" />
        <Step to={page > 1 ? to(page - 1) : null} words="Previous" />
        <Step to={page < pages ? to(page + 1) : null} words="Next" />
        <Step to={page < pages ? to(pages) : null} words="Last" />
      </span>
    </nav>
  );
}

function Step({ to, words }: { to: string | null; words: string }) {
  if (to === null)
    return (
      <span className="button cursor-default text-ink-3" aria-disabled="true">
        {words}
      </span>
    );
  return (
    <Link to={to} className="button no-underline">
      {words}
    </Link>
  );
}
