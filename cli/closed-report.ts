import { openReader } from "#queries/reader.ts";
import { date, month as monthWords } from "#reports/format.ts";
import type { MonthlyReport } from "#reports/monthly/monthly-report.ts";
import { changeSentences } from "#reports/months/change-sentences.ts";
import type { StoredMonth } from "#reports/months/closed-month.ts";
import { readChanges } from "#reports/months/month-changes.ts";
import { readClosedMonth } from "#reports/months/read-closed-month.ts";
import { listFilters, type ReportOptions } from "./report.ts";

/**
 * A closed month as it was kept, where all of it is asked for, with what changed since on stderr; null: the month is open, or
 * a part of it is asked for. Where its file is not what was written then, stderr says so and the exit code is 1.
 */
export async function closedReport(
  home: string,
  options: ReportOptions,
): Promise<MonthlyReport | null> {
  const stored = await readClosedMonth(home, options.month);
  if (stored === null) return null;
  const when = `${monthWords(options.month)} was closed on ${date(stored.closedAt)}`;
  const isCut = listFilters.some((name) => (options[name] ?? []).length > 0);
  if (isCut || options.asOf !== undefined || options.basis !== "service") {
    process.stderr.write(
      `${when}, whole: what is cut from it is made of the figures as they are today.\n`,
    );
    return null;
  }
  process.stderr.write(`${when} by ${stored.closedBy.name}: this is its report as it was then.\n`);
  if (stored.isAltered) {
    process.stderr.write(
      `months/${options.month}.json is not what was written then: its numbers are told as they now stand. A backup has the file as it was.\n`,
    );
    process.exitCode = 1;
  }
  await tellChanges(home, stored);
  return stored.report;
}

async function tellChanges(home: string, stored: StoredMonth): Promise<void> {
  const reader = await openReader(home, { timeLimitSeconds: Number.POSITIVE_INFINITY });
  try {
    if (reader.generation() === null) return;
    const changes = await readChanges(reader, stored);
    for (const sentence of changeSentences(stored.report.month, changes))
      process.stderr.write(`${sentence}\n`);
  } finally {
    await reader.close();
  }
}
