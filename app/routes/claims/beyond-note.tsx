import { Link, useSearchParams } from "@remix-run/react";
import { PAGE_SIZE, withParams } from "#app/list-view.ts";
import { count } from "#reports/format.ts";

/** How much of the list stands there, where it is too long to be given whole; and the way to the rest. */
export function BeyondNote({
  listed,
  claims,
}: {
  readonly listed: number;
  readonly claims: number;
}) {
  const [search] = useSearchParams();
  const onPaper = (
    <p className="hidden text-hint text-ink-2 print:block">
      Of {count(claims)} claims the rows in sight are printed; a file has all of them.
    </p>
  );
  if (listed >= claims) return onPaper;
  const next = withParams(search, { page: String(Math.floor(listed / PAGE_SIZE) + 1) });
  return (
    <>
      {onPaper}
      <p className="no-print text-table text-ink-2">
        The first {count(listed)} of {count(claims)} claims in this order. Totals and files are of
        all {count(claims)}; a filter brings others here.{" "}
        <Link to={next} className="link">
          The rest by pages
        </Link>
      </p>
    </>
  );
}
