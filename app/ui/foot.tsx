import { Link } from "@remix-run/react";
import type { warehouseStatus } from "#queries/overview/warehouse-status.ts";
import type { RowOf } from "#queries/query.ts";
import { counted, date, shortDate } from "#reports/format.ts";
import { usePerson } from "./use-person.ts";
import { useView } from "./view.tsx";

/** How fresh the numbers are, and whether anything was wrong with the files. */
export function Foot({ status, today }: { status: RowOf<typeof warehouseStatus>; today: string }) {
  const { link } = useView();
  const person = usePerson();
  const mayOpenLoads = person?.isWhole && person.may("load");
  const issues = status.issues === 0 ? "no issues" : counted(status.issues, "issue");
  return (
    <footer className="border-t border-line px-4 py-3 text-hint text-ink-3 min-[900px]:px-6">
      <p className="mx-auto flex max-w-[1440px] flex-wrap gap-x-2">
        <span>
          Data through {status.data_through ? shortDate(status.data_through) : "–"}
          {status.data_through && status.data_through.slice(0, 4) !== today.slice(0, 4)
            ? `, ${status.data_through.slice(0, 4)}`
            : ""}
        </span>
        <span aria-hidden="true">·</span>
        <span>figures made {loadTime(status.published_at, status.time_zone, today)}</span>
        <span aria-hidden="true">·</span>
        <span>{counted(status.claims, "claim")}</span>
        <span aria-hidden="true">·</span>
        {mayOpenLoads ? (
          <Link to={link("/loads")} className={status.issues > 0 ? "link" : "quiet-link"}>
            {issues}
          </Link>
        ) : (
          <span>{issues}</span>
        )}
      </p>
    </footer>
  );
}

/** A UTC instant (`YYYY-MM-DD HH:MM:SS`) in the practice's time: the hour if it was today, else the day too. */
function loadTime(publishedAt: string, timeZone: string, today: string): string {
  const instant = new Date(`${publishedAt.slice(0, 19).replace(" ", "T")}Z`);
  if (Number.isNaN(instant.getTime())) return "–";
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
  const hour = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" })
    .format(instant)
    .toLowerCase()
    .replace(/\s/g, " ");
  return day === today ? hour : `${date(day)}, ${hour}`;
}
