import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { withParams } from "#app/list-view.ts";
import { narrowedWords } from "#reports/monthly/pdf/report-words.ts";
import type { MonthPage } from "./read-month-page.server.ts";

/** What a reader has to know of these numbers before reading them. */
export function MonthNotes({ page }: { page: MonthPage }) {
  const { report, closing, shows, reopenings } = page;
  const [search] = useSearchParams();
  const today = withParams(search, { view: "open" });
  const narrowed = narrowedWords(report);
  const notes: ReactNode[] = [];
  if (page.isTorn)
    notes.push(
      <>
        The file of this closed month, months/{report.month}.json, can no longer be read. Bring it
        back from a backup; shown are the numbers of today’s files.
      </>,
    );
  if (closing?.isAltered && !page.isPart)
    notes.push(
      <>
        The file of this closed month was altered after it was closed: it is not what was written
        then. The numbers are shown as the file now has them; a backup holds it as it was.
      </>,
    );
  if (shows === "closed" && page.isFiltered)
    notes.push(
      <>
        A closed month is whole: the filters do not cut it.{" "}
        <Link className="link underline" to={today}>
          See today’s numbers with the filters
        </Link>
      </>,
    );
  if (closing && shows === "open")
    notes.push(
      page.isPart ? (
        <>
          The month is closed. What was kept is whole, so people of some locations see today’s
          numbers.
        </>
      ) : (
        <>
          Today’s numbers of a closed month: files that came later count.{" "}
          <Link className="link underline" to={withParams(search, { view: null }) || "?"}>
            See it as it was closed
          </Link>
        </>
      ),
    );
  if (shows === "closed" && !page.isFiltered)
    notes.push(
      <>
        Every number is the one it was closed with.{" "}
        <Link className="link underline" to={today}>
          See today’s numbers
        </Link>
      </>,
    );
  if (narrowed !== "") notes.push(<>Cut to {narrowed}.</>);
  for (const sentence of shows === "closed" ? (closing?.confirmed ?? []) : [])
    notes.push(<>Confirmed when it was closed: {sentence}</>);
  for (const { on, by, reason } of reopenings)
    notes.push(
      <>
        Reopened {on} by {by}: {reason}
      </>,
    );
  if (notes.length === 0) return null;
  return (
    <ul className="panel grid gap-1 px-4 py-3 text-table text-ink-2">
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are never reordered.
        <li key={index}>{note}</li>
      ))}
    </ul>
  );
}
