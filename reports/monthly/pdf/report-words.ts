import { date } from "../../format.ts";
import type { MonthlyReport } from "../monthly-report.ts";

const long = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-09` as `September 2026`. */
export function monthTitle(month: string): string {
  return long.format(new Date(`${month}-01T00:00:00Z`));
}

/** Whether the report was read before its month was over. */
export function isRunning({ month, asOf }: Pick<MonthlyReport, "month" | "asOf">): boolean {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return asOf < new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The first thing that no loaded file tells, for the first page; empty where all is known. */
export function notKnownWords({ unknown }: MonthlyReport): string {
  const [first, ...others] = unknown;
  if (first === undefined) return "";
  return `Not known: ${shortened(first, 170)}${others.length > 0 ? ` ${others.length} more in the appendix.` : ""}`;
}

/** Cut where there is no room; the whole stands elsewhere. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/** Up to which day files are loaded, which may be later than the report's: `Files loaded through Nov 20, 2026`. */
export function cutOffWords({ cutOff }: Pick<MonthlyReport, "cutOff">): string {
  return cutOff ? `Files loaded through ${date(cutOff)}` : "No dated files loaded";
}

/** What the report is narrowed to, in one line; empty: nothing. */
export function narrowedWords({ filterWords }: Pick<MonthlyReport, "filterWords">): string {
  return filterWords.map(({ title, text }) => `${title}: ${text}`).join(" · ");
}
