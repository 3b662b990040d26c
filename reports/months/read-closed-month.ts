import { readFile } from "node:fs/promises";
import { type ClosedMonth, digestOf, MonthError, type StoredMonth } from "./closed-month.ts";
import { isCode, monthFile } from "./months-folder.ts";

/**
 * A closed month as it was kept; null: the month is not closed.
 * @throws MonthError where the file can no longer be read as one
 */
export async function readClosedMonth(home: string, month: string): Promise<StoredMonth | null> {
  const path = monthFile(home, month);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  });
  return text === null ? null : parseClosed(text, month);
}

function parseClosed(text: string, month: string): StoredMonth {
  const wrong = new MonthError(
    `months/${month}.json can no longer be read: bring it back from a backup.`,
  );
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (!isKept(kept) || kept.closed.report.month !== month) throw wrong;
  const { digest, closed } = kept;
  return { ...closed, digest, isAltered: digestOf(closed) !== digest };
}

/** Enough to draw it; what is inside is told by the digest. */
function isKept(kept: unknown): kept is { digest: string; closed: ClosedMonth } {
  if (!isObject(kept) || typeof kept.digest !== "string" || !isObject(kept.closed)) return false;
  const { format, closedAt, closedBy, confirmed, report } = kept.closed;
  return (
    format === 1 &&
    typeof closedAt === "string" &&
    isObject(closedBy) &&
    Array.isArray(confirmed) &&
    isObject(report) &&
    report.format === 1 &&
    isListOf(
      report.tables,
      ({ id, columns, rows }) => typeof id === "string" && isListOf(columns) && isListOf(rows),
    ) &&
    isListOf(report.figures, ({ name }) => typeof name === "string") &&
    isListOf(report.files, ({ sha256 }) => typeof sha256 === "string")
  );
}

type Plain = { readonly [name: string]: unknown };

/** Whether it is a list of objects, each of which passes. */
function isListOf(value: unknown, passes: (each: Plain) => boolean = () => true): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && passes(each));
}

function isObject(value: unknown): value is Plain {
  return typeof value === "object" && value !== null;
}
