import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { auditFiles, dayOf } from "./files.ts";
import { type Line, parsed } from "./line.ts";

/** A line and where it stands. */
export type Placed = { readonly file: string; readonly line: Line };
/** What is read of the audit; days are UTC, both ends included. */
export type Wanted = {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Only what is older than this place. */
  readonly before?: Place | undefined;
  /** A text that every wanted line holds: others are passed over unread. */
  readonly holding?: string | undefined;
};
export type Place = { readonly at: string; readonly file: string; readonly seq: number };

/**
 * The audit's lines, newest first, a day's files in memory at a time. After each day it tells how many lines were read for
 * it, so that a reader can stop after enough.
 */
export async function* newestFirst(
  folder: string,
  { from, until, before, holding }: Wanted,
): AsyncGenerator<{ day: string; read: number; lines: Placed[] }> {
  const days = new Map<string, string[]>();
  for (const file of auditFiles(folder).reverse())
    days.set(dayOf(file), [...(days.get(dayOf(file)) ?? []), file]);
  for (const [day, files] of days) {
    if (from !== undefined && day < from) return;
    if ((until !== undefined && day > until) || (before && day > dayOf(before.file))) continue;
    const lines: Placed[] = [];
    let read = 0;
    for (const file of files) {
      // A last line without its end is still being written.
      const texts = (await readFile(join(folder, file), "utf8")).split("\n").slice(0, -1);
      read += texts.length;
      for (const text of texts) {
        const line = holding === undefined || text.includes(holding) ? parsed(text) : null;
        if (line !== null) lines.push({ file, line });
      }
    }
    lines.sort((a, b) => compare(placeOf(b), placeOf(a)));
    yield {
      day,
      read,
      lines: before ? lines.filter((each) => compare(placeOf(each), before) < 0) : lines,
    };
  }
}

export function placeOf({ file, line }: Placed): Place {
  return { at: line.at, file, seq: line.seq };
}

/** Within a day by instant, then by file and line; a day's files hold that day alone. */
function compare(a: Place, b: Place): number {
  const [first, second] = [a, b].map(({ file, at }) => [dayOf(file), at, file].join(" "));
  if (first !== second) return (first ?? "") < (second ?? "") ? -1 : 1;
  return a.seq - b.seq;
}
