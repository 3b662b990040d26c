import { closeSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { auditFiles, dayOf, endsOf } from "./files.ts";
import type { Line, Tip } from "./line.ts";

/**
 * Where files of the audit end now, as far as no opening line and none of `known` says so already. What is named is on the
 * disk when this returns: a power cut must not make a named line look removed.
 */
export function newTips(folder: string, own: string, known: ReadonlyMap<string, number>): Tip[] {
  const covered = new Map(known);
  const last = new Map<string, Line>();
  for (const file of recent(auditFiles(folder).filter((name) => name !== own))) {
    const ends = endsOf(folder, file);
    for (const tip of ends.first?.found ?? [])
      covered.set(tip.file, Math.max(tip.seq, covered.get(tip.file) ?? 0));
    if (ends.last !== null) last.set(file, ends.last);
  }
  const tips = [...last]
    .filter(([file, line]) => line.seq > (covered.get(file) ?? 0))
    .map(([file, { seq, hash }]) => ({ file, seq, hash }));
  for (const { file } of tips) sync(join(folder, file));
  return tips;
}

/**
 * Files of the newest one's day and the day before: the newest named all that were older, and no act is added to a file of a
 * day that is over. So the cost does not grow with the years.
 */
function recent(files: readonly string[]): readonly string[] {
  const newest = files.at(-1);
  if (newest === undefined) return [];
  const before = new Date(Date.parse(dayOf(newest)) - 86_400_000).toISOString().slice(0, 10);
  return files.filter((file) => dayOf(file) >= before);
}

function sync(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
