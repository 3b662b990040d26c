import { existsSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { ReportNote } from "#reports/monthly/monthly-report.ts";
import { builtServer } from "./built-server.ts";

/**
 * The notes on charts of a home, by day: the dashboard that has the office open tells them, else they are read from it.
 *
 * @returns `missing`: a sentence where another process has the office open and tells nothing
 */
export async function readChartNotes(
  home: string,
): Promise<{ notes: ReportNote[]; missing: string | null }> {
  if (!existsSync(join(home, "office.duckdb"))) return { notes: [], missing: null };
  try {
    const told = await fromDashboard(home);
    const notes = told ?? (await (await builtServer()).openNotes(home));
    return { notes: notes.map(({ day, text, by }) => ({ day, text, by })), missing: null };
  } catch (error) {
    if (!/lock/i.test(String(error))) throw error;
    return {
      notes: [],
      missing:
        "Notes on charts are left out: the dashboard has them open and did not tell them. Stop it and write the report again.",
    };
  }
}

/** What a running dashboard tells through its socket; null where none answers. */
function fromDashboard(home: string): Promise<ReportNote[] | null> {
  return new Promise((resolve) => {
    const asked = get(
      { socketPath: join(home, "dashboard.sock"), path: "/chart-notes" },
      (answer) => {
        text(answer).then(
          (body) => resolve(answer.statusCode === 200 ? JSON.parse(body) : null),
          () => resolve(null),
        );
      },
    );
    // No socket, one of a dashboard that is gone, or a system without sockets.
    asked.on("error", () => resolve(null));
  });
}
