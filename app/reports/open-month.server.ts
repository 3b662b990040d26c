import type { AppLoadContext } from "@remix-run/node";
import { isWhole } from "#queries/reach.ts";
import type { Reader } from "#queries/reader.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { NoReport } from "#reports/monthly/no-report.ts";
import { type ReportAsk, readReport } from "#reports/monthly/read-report.ts";
import { isMonth, MonthError, type StoredMonth } from "#reports/months/closed-month.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { env } from "../env.server.ts";
import { listFilterNames, type View } from "../filters.ts";
import { openPage } from "../page.server.ts";
import { type Person, reachOf } from "../people/person.ts";
import { readMonthNotes } from "./month-notes.server.ts";

export type OpenedMonth = {
  readonly reader: Reader;
  readonly view: View;
  readonly today: string;
  readonly person: Person;
  /** What is shown: as it was closed, or as the files of today tell it for whoever asks. */
  readonly report: MonthlyReport;
  readonly shows: "closed" | "open";
  /** How the month was closed, whatever is shown; null: it is open. */
  readonly stored: StoredMonth | null;
  /** Its file is there, and can no longer be read. */
  readonly isTorn: boolean;
};

type Asked = { readonly request: Request; readonly context: AppLoadContext };

/**
 * The report of a month as the address asks for it. A closed month gives the numbers it was closed with, to people who see
 * everything: to others, and with `view=open`, those of today, cut by the filters. Throws 4xx Responses.
 */
export async function openMonth(asked: Asked, month: string): Promise<OpenedMonth> {
  const { reader, view, today, person } = await openPage(asked);
  if (!isMonth(month)) throw new Response(`“${month}” is no month.`, { status: 404 });
  const { stored, isTorn } = await readStored(month);
  const asksOpen = new URL(asked.request.url).searchParams.get("view") === "open";
  const page = { reader, view, today, person, stored, isTorn };
  if (stored !== null && !asksOpen && isWhole(reachOf(person)))
    return { ...page, report: stored.report, shows: "closed" };
  const isPart = !isWhole(reachOf(person));
  const report = await readOpen(reader, { month, today, filters: listsOf(view), isPart });
  return { ...page, report, shows: "open" };
}

/** The report as the files of today tell it. Throws a 404 Response with a sentence where there is none. */
export async function readOpen(
  reader: Reader,
  ask: Omit<ReportAsk, "notes">,
): Promise<MonthlyReport> {
  const notes = await readMonthNotes();
  return readReport(reader, { ...ask, notes }).catch((error: unknown) => {
    if (error instanceof NoReport) throw new Response(error.message, { status: 404 });
    throw error;
  });
}

async function readStored(month: string) {
  try {
    return { stored: await readClosedMonth(env.home, month), isTorn: false };
  } catch (error) {
    if (error instanceof MonthError) return { stored: null, isTorn: true };
    throw error;
  }
}

/** What a view filters by; the days are the month's own. */
export function listsOf(view: View) {
  const { practice, location, provider, payer, payerClass, cptFamily, basis } = view;
  return { practice, location, provider, payer, payerClass, cptFamily, basis };
}

/** Whether any list is filtered. */
export function isFiltered(view: View): boolean {
  return listFilterNames.some((name) => view[name].length > 0);
}
