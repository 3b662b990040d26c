import { readdir, stat } from "node:fs/promises";
import type { BridgeLine } from "../monthly/bridge-lines.ts";
import { type Doer, isMonth, MonthError, type StoredMonth } from "./closed-month.ts";
import { closedCents } from "./month-changes.ts";
import { isCode, monthFile, monthsFolder } from "./months-folder.ts";
import { readClosedMonth } from "./read-closed-month.ts";

/** What a list of months tells of a closed one; in cents. */
export type ClosedSummary = {
  readonly month: string;
  readonly closedAt: string;
  readonly closedBy: Doer;
  readonly isAltered: boolean;
  readonly cash: number;
  readonly bridge: { readonly [line in BridgeLine]: number };
};
type Listed = { readonly closed: ClosedSummary[]; readonly unreadable: string[] };

/** Files are up to megabytes, and are never changed: what was read of one holds until the file is another one. */
const known = new Map<string, { readonly stamp: string; readonly summary: ClosedSummary | null }>();

/** The months that are closed, earliest first, and those whose file can no longer be read. */
export async function listClosedMonths(home: string): Promise<Listed> {
  const names = await readdir(monthsFolder(home)).catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return [];
    throw error;
  });
  const months = names.flatMap((name) => {
    const month = name.replace(/\.json$/, "");
    return name !== month && isMonth(month) ? [month] : [];
  });
  const listed: Listed = { closed: [], unreadable: [] };
  for (const month of months.sort()) {
    const summary = await summaryOf(home, month);
    if (summary === "torn") listed.unreadable.push(month);
    else if (summary !== null) listed.closed.push(summary);
  }
  return listed;
}

async function summaryOf(home: string, month: string): Promise<ClosedSummary | "torn" | null> {
  const path = monthFile(home, month);
  // Reopened meanwhile: there is none.
  const info = await stat(path).catch(() => null);
  if (info === null) return null;
  const stamp = `${info.ino} ${info.size} ${info.mtimeMs} ${info.ctimeMs}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.summary ?? "torn";
  const summary = await readClosedMonth(home, month).then(
    (stored) => stored && summed(stored),
    (error: unknown) => {
      if (error instanceof MonthError) return null;
      throw error;
    },
  );
  known.set(path, { stamp, summary });
  return summary ?? "torn";
}

function summed({ report, closedAt, closedBy, isAltered }: StoredMonth): ClosedSummary {
  const cents = (id: BridgeLine) => closedCents(report, id);
  return {
    month: report.month,
    closedAt,
    closedBy,
    isAltered,
    cash: report.figures.find(({ name }) => name === "cash")?.value ?? 0,
    bridge: {
      opening_cents: cents("opening_cents"),
      charges_cents: cents("charges_cents"),
      payments_cents: cents("payments_cents"),
      contractual_cents: cents("contractual_cents"),
      write_offs_cents: cents("write_offs_cents"),
      refunds_cents: cents("refunds_cents"),
      closing_cents: cents("closing_cents"),
    },
  };
}
