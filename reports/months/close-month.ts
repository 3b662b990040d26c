import { monthEnd } from "#queries/period.ts";
import type { MonthlyReport } from "../monthly/monthly-report.ts";
import { type ClosedMonth, digestOf, MonthError } from "./closed-month.ts";
import { monthFile, writeOnce } from "./months-folder.ts";

/**
 * Closes a month: keeps its report, every number of it, as `months/YYYY-MM.json`.
 *
 * @throws MonthError where the month is closed already (of two owners at once one is first), is not over, or the report is
 *   cut by filters
 * @param today in the practice's time zone
 * @returns the digest of what was kept
 */
export async function closeMonth(
  home: string,
  closing: Omit<ClosedMonth, "format">,
  today: string,
): Promise<string> {
  const { report } = closing;
  const path = monthFile(home, report.month);
  const end = monthEnd(`${report.month}-01`);
  if (report.asOf !== end || today <= end)
    throw new MonthError(`${report.month} is not over; it can be closed after ${end}.`);
  if (isCut(report))
    throw new MonthError("A month is closed whole: the report must have no filters.");
  const closed: ClosedMonth = { format: 1, ...closing };
  const digest = digestOf(closed);
  const text = `${JSON.stringify({ digest, closed }, null, 1)}\n`;
  if (!(await writeOnce(path, text)))
    throw new MonthError(`${report.month} was closed meanwhile by someone else; nothing changed.`);
  return digest;
}

/** Whether filters leave something out. */
export function isCut({ filters }: Pick<MonthlyReport, "filters">): boolean {
  const { practice, location, provider, payer, payerClass, cptFamily } = filters;
  return [practice, location, provider, payer, payerClass, cptFamily].some(
    (chosen) => chosen.length > 0,
  );
}
