import type { ReportNote } from "#reports/monthly/monthly-report.ts";

/** Remarks on days that the report of a month shows. */
export async function readMonthNotes(_month: string): Promise<ReportNote[]> {
  return [];
}
