import type { ReportNote } from "#reports/monthly/monthly-report.ts";
import { readNotes } from "../chart-notes/read-notes.server.ts";

/** The practice's remarks on days, as a report takes them: it leaves out those of other months itself. */
export async function readMonthNotes(): Promise<ReportNote[]> {
  const notes = await readNotes();
  return notes.map(({ day, text, by }) => ({ day, text, by }));
}
