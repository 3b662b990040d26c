import type { AppLoadContext } from "@remix-run/node";
import { env } from "#app/env.server.ts";
import { mayDo, reachOf } from "#app/people/person.ts";
import { closedWords } from "#app/reports/closed-words.server.ts";
import { isFiltered, openMonth } from "#app/reports/open-month.server.ts";
import { practiceHistory } from "#queries/loads/practice-history.ts";
import { addMonths, monthEnd } from "#queries/period.ts";
import { isWhole } from "#queries/reach.ts";
import { readCloseChecks } from "#reports/months/close-checks.ts";
import { readChanges } from "#reports/months/month-changes.ts";
import { readReopenings } from "#reports/months/reopen-month.ts";

type Asked = { readonly request: Request; readonly context: AppLoadContext };

/** Everything that the page of a month shows. */
export async function readMonthPage(asked: Asked, month: string) {
  const opened = await openMonth(asked, month);
  const { reader, person, today, stored, shows, view } = opened;
  const { files, ...report } = opened.report;
  const search = new URL(asked.request.url).searchParams;
  const seesAll = isWhole(reachOf(person));
  const mayClose = seesAll && mayDo(person, "close_months");
  const isOver = monthEnd(`${month}-01`) < today;
  const canClose = mayClose && isOver && stored === null && !opened.isTorn;
  const [changes, checks, reopenings, zone, history] = await Promise.all([
    shows === "closed" && stored ? readChanges(reader, stored) : null,
    canClose && search.has("close") ? readCloseChecks(reader, month) : null,
    seesAll ? readReopenings(env.home, month) : [],
    closedWords(reader),
    reader.run(practiceHistory, { asOf: today }),
  ]);
  const first = history.map((row) => row.history_from ?? row.first_service_on ?? today).sort()[0];
  return {
    report,
    files: files.length,
    shows,
    isTorn: opened.isTorn,
    isPart: !seesAll,
    isFiltered: isFiltered(view),
    closing: stored && {
      on: zone(stored.closedAt),
      by: stored.closedBy.name,
      confirmed: seesAll ? stored.confirmed : [],
      isAltered: stored.isAltered,
    },
    reopenings: reopenings.map(({ at, by, reason }) => ({ on: zone(at), by: by.name, reason })),
    changes,
    checks,
    isReopening: mayClose && stored !== null && search.has("reopen"),
    canClose,
    canReopen: mayClose && (stored !== null || opened.isTorn),
    isOver,
    earlier: first && month > first.slice(0, 7) ? addMonths(`${month}-01`, -1).slice(0, 7) : null,
    later: month < today.slice(0, 7) ? addMonths(`${month}-01`, 1).slice(0, 7) : null,
  };
}

export type MonthPage = Awaited<ReturnType<typeof readMonthPage>>;
/** A report as the browser gets it: its list of files is thousands long and stays here. */
export type ShownReport = MonthPage["report"];
