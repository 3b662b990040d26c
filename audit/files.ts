import { closeSync, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { type Line, readLine } from "./line.ts";

/** `2026-11-23.144231.4711.9f3a1c.jsonl`: the UTC day that all its lines are of, start, process, chance. */
const named = /^(\d{4}-\d\d-\d\d)\.(\d{6})\.(\d+)\.[0-9a-f]{6}\.jsonl$/;

export function fileName(at: string, pid: number, chance: string): string {
  return `${at.slice(0, 10)}.${at.slice(11, 19).replaceAll(":", "")}.${pid}.${chance}.jsonl`;
}

/** The files of an audit, oldest first; none where the folder is missing. */
export function auditFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => named.test(name))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

export function dayOf(file: string): string {
  return file.slice(0, 10);
}

const block = 64 * 1024;

/** The first and the last whole line of a file; null where there is none. */
export function endsOf(folder: string, file: string): { first: Line | null; last: Line | null } {
  const fd = openSync(join(folder, file), "r");
  try {
    const { size } = fstatSync(fd);
    return { first: firstLine(fd, size), last: lastLine(fd, size) };
  } finally {
    closeSync(fd);
  }
}

function firstLine(fd: number, size: number): Line | null {
  for (let length = Math.min(block, size); ; length = Math.min(length * 4, size)) {
    const text = textAt(fd, 0, length);
    const end = text.indexOf("\n");
    if (end >= 0) return readLine(text.slice(0, end))?.line ?? null;
    if (length === size) return null;
  }
}

function lastLine(fd: number, size: number): Line | null {
  for (let length = Math.min(block, size); ; length = Math.min(length * 4, size)) {
    const text = textAt(fd, size - length, length);
    // A line without an end is still being written, or was cut off.
    const end = text.lastIndexOf("\n");
    const start = text.lastIndexOf("\n", end - 1);
    if (end > 0 && (start >= 0 || length === size))
      return readLine(text.slice(start + 1, end))?.line ?? null;
    if (length === size) return null;
  }
}

function textAt(fd: number, from: number, length: number): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString("utf8", 0, readSync(fd, bytes, 0, length, from));
}
