import { Link, useNavigate, useSearchParams } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { withParams } from "#app/list-view.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useKeys } from "#app/ui/keys.ts";
import { useView } from "#app/ui/view.tsx";
import { date, month as monthWords } from "#reports/format.ts";
import { monthTitle } from "#reports/monthly/pdf/report-words.ts";
import type { MonthPage } from "./read-month-page.server.ts";

const files = [
  { name: "report.pdf", title: "PDF", words: "two pages and an appendix" },
  { name: "report.xlsx", title: "Excel", words: "one table a sheet" },
  { name: "report.zip", title: "CSV", words: "one table a file, in a .zip" },
];

/** Which month, how it stands, and what can be done with it. */
export function MonthHead({ page }: { page: MonthPage }) {
  const { report, earlier, later, shows } = page;
  const { link } = useView();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const to = useCallback((month: string) => link(`/reports/${month}`), [link]);
  useKeys(
    useCallback(
      (key) => {
        if (key === "[" && earlier) navigate(to(earlier));
        if (key === "]" && later) navigate(to(later));
      },
      [navigate, to, earlier, later],
    ),
  );
  const title = useRef<HTMLHeadingElement>(null);
  const standing = page.closing?.on ?? "open";
  const stood = useRef(standing);
  // Closed or reopened: the button that was pressed is gone, so reading goes on at the month.
  useEffect(() => {
    if (stood.current === standing) return;
    stood.current = standing;
    const later = setTimeout(() => title.current?.focus({ preventScroll: true }), 60);
    return () => clearTimeout(later);
  }, [standing]);
  // The files hold what the page shows: its filters, and whether a closed month is seen as of today.
  const kept = withParams(search, { close: null, reopen: null });
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <div className="mr-auto min-w-0">
        <h2 ref={title} tabIndex={-1} className="text-page font-semibold outline-none">
          {monthTitle(report.month)}
        </h2>
        <p className="text-table text-ink-2" aria-live="polite">
          {report.practice} · as of {date(report.asOf)} · <State page={page} />
        </p>
      </div>
      <nav aria-label="Months" className="no-print flex gap-1">
        <Step
          to={earlier && to(earlier)}
          words={earlier ? monthWords(earlier) : "Earlier"}
          sign="‹"
        />
        <Link to={link("/reports")} className="button no-underline">
          All months
        </Link>
        <Step to={later && to(later)} words={later ? monthWords(later) : "Later"} sign="›" />
      </nav>
      <div className="no-print flex flex-wrap items-center gap-1">
        {files.map(({ name, title, words }) => (
          <a
            key={name}
            className="button no-underline"
            href={`/reports/${report.month}/${name}${kept}`}
            aria-label={`Download as ${title}: ${words}`}
            title={`Download: ${words}`}
            download
          >
            <Icon name="loads" size={14} />
            {title}
          </a>
        ))}
        {page.canClose && (
          <Link
            to={withParams(search, { close: "1" })}
            className="button button-primary no-underline"
            preventScrollReset
          >
            Close the month
          </Link>
        )}
        {page.canReopen && shows === "closed" && (
          <Link
            to={withParams(search, { reopen: "1" })}
            className="button no-underline"
            preventScrollReset
          >
            Reopen
          </Link>
        )}
      </div>
    </header>
  );
}

function State({ page: { closing, shows, isOver } }: { page: MonthPage }) {
  if (closing && shows === "closed")
    return (
      <span className="text-good">
        closed {closing.on} by {closing.by}
      </span>
    );
  if (closing)
    return <span className="text-watch">closed {closing.on}; these are today’s numbers</span>;
  return <span>{isOver ? "open" : "running"}</span>;
}

function Step({ to, words, sign }: { to: string | null; words: string; sign: "‹" | "›" }) {
  const text = sign === "‹" ? `‹ ${words}` : `${words} ›`;
  if (to === null)
    return (
      <span className="button cursor-default text-ink-3" aria-disabled="true">
        {text}
      </span>
    );
  return (
    <Link
      to={to}
      className="button no-underline"
      title={sign === "‹" ? "Earlier ([)" : "Later (])"}
    >
      {text}
    </Link>
  );
}
