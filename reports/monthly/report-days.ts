import { addMonths, isDay, monthEnd } from "#queries/period.ts";
import { date, month as monthWords } from "../format.ts";
import { NoReport } from "./no-report.ts";

/** The days that a month's report is asked with; all ISO. */
export type ReportDays = {
  readonly month: string;
  readonly from: string;
  /** Last day told: the month's last, or the day while it runs. */
  readonly to: string;
  readonly asOf: string;
  /** First day of its trends: twelve months before, or the history's first month. */
  readonly trendFrom: string;
};

/**
 * @param month `YYYY-MM`
 * @param asOf a day of the month; unless told its last one, or today while it runs
 * @param historyFrom first day of the history; null: not known
 * @throws NoReport for a month that is none, that has not begun, or that the history does not reach
 */
export function reportDays(
  month: string,
  asOf: string | undefined,
  today: string,
  historyFrom: string | null,
): ReportDays {
  const from = `${month}-01`;
  if (!isDay(from)) throw new NoReport(`“${month}” is no month: write it like 2026-09.`);
  if (from > today)
    throw new NoReport(`${monthWords(month)} has not begun: today is ${date(today)}.`);
  if (historyFrom !== null && month < historyFrom.slice(0, 7))
    throw new NoReport(
      `There is nothing of ${monthWords(month)}: the history begins on ${date(historyFrom)}.`,
    );
  const end = monthEnd(from);
  const last = end < today ? end : today;
  if (asOf !== undefined && (asOf < from || asOf > last))
    throw new NoReport(
      `The report of ${monthWords(month)} is as of one of its days up to ${date(last)}; ${date(asOf)} is none of them.`,
    );
  const to = asOf ?? last;
  const yearBefore = addMonths(from, -12);
  const first = historyFrom === null ? yearBefore : `${historyFrom.slice(0, 7)}-01`;
  return { month, from, to, asOf: to, trendFrom: first > yearBefore ? first : yearBefore };
}
