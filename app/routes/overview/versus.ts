import { addDays } from "#queries/period.ts";
import { month } from "#reports/format.ts";
import { wholeMonths } from "../../calendar.ts";
import { comparedViews, type View } from "../../filters.ts";

/** "Sep" or "Sep–Nov 2026" for whole months, "3 months" where it is one, else days. */
export function periodWords(from: string, to: string): string {
  const months = wholeMonths(from, addDays(to, 1));
  if (months > 0 && from.endsWith("-01"))
    return months === 1
      ? month(from.slice(0, 7))
      : `${month(from.slice(0, 7)).slice(0, 3)}–${month(to.slice(0, 7))}`;
  return months > 0 ? (months === 1 ? "last month" : `${months} months`) : "this period";
}

/** What a change is against, short enough for a tile: "vs Aug 2026", "vs prior", "vs prior 3". */
export function versus(view: View): string {
  if (view.compare === "none") return "";
  if (view.compare === "year") return "vs a year before";
  if (view.compare === "rolling") return "vs prior 3";
  const [before] = comparedViews(view);
  const isCalendar =
    before?.from.endsWith("-01") && wholeMonths(before.from, addDays(before.to, 1)) > 0;
  if (!before || !isCalendar) return "vs prior";
  const words = periodWords(before.from, before.to);
  // The year goes without saying where it is the chosen period's.
  const isSameYear = before.from.slice(0, 4) === view.to.slice(0, 4);
  return `vs ${isSameYear ? words.replace(/ \d{4}$/, "") : words}`;
}
