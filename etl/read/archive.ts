import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { syncPath } from "#etl/warehouse/durable.ts";
import type { Home } from "#etl/warehouse/home.ts";
import { readPieces } from "./content.ts";

/** One line of `archive/names.jsonl`: how a file in the archive was called, and when it came. */
export type ArchivedFile = {
  sha256: string;
  name: string;
  /** UTC instant, ISO 8601 */
  received_at: string;
  load_id: string;
};

export type Archive = {
  /** Files in the order in which they came. */
  files: () => ArchivedFile[];
  /** Keeps a file as received, under its hash; true: it was not there yet. */
  keep: (bytes: Uint8Array, file: ArchivedFile) => boolean;
  /**
   * Keeps a file too large for memory as received: what is hashed is what is kept, though it be written to meanwhile.
   * @returns its hash, its size, and where it lies for the rest of this load
   * @throws Unreadable
   */
  keepLarge: (
    from: string,
    file: Omit<ArchivedFile, "sha256">,
  ) => { sha256: string; byteSize: number; file: string };
  path: (sha256: string) => string;
  /**
   * Puts what was kept in its place and waits until it is on the disk itself: before what was loaded from it is
   * published. Until then it lies beside as `.part`, which the next load clears away where this one was killed.
   */
  sync: () => Promise<void>;
};

/**
 * Opens the archive: every file as received, under its SHA-256, and `names.jsonl`, from which a rebuild
 * knows names and days. A file is there whole or not at all, whenever the process is killed.
 */
export async function openArchive(home: Home): Promise<Archive> {
  const namesPath = join(home.archive, "names.jsonl");
  const text = await readFile(namesPath, "utf8").catch(() => "");
  // A line that a killed process left half written is ended here; it parses to nothing.
  if (text !== "" && !text.endsWith("\n")) await appendFile(namesPath, "\n");
  const files = new Map(
    text
      .split("\n")
      .flatMap(parseLine)
      .map((file) => [file.sha256, file]),
  );
  const kept = new Map<string, ArchivedFile>();
  const path = (sha256: string) => join(home.archive, sha256);
  const part = (sha256: string) => `${path(sha256)}.part`;
  const isThere = (sha256: string, bytes: number) =>
    kept.has(sha256) || (files.has(sha256) && hasSize(path(sha256), bytes));
  return {
    files: () => [...files.values()],
    path,
    keep(bytes, file) {
      const { sha256 } = file;
      if (isThere(sha256, bytes.length)) return false;
      writeFileSync(part(sha256), bytes, { mode: 0o600 });
      kept.set(sha256, file);
      return true;
    },
    keepLarge(from, file) {
      const incoming = join(home.archive, "incoming.part");
      const read = copyPieces(from, incoming);
      const { sha256, byteSize } = read;
      if (isThere(sha256, byteSize)) rmSync(incoming);
      else {
        renameSync(incoming, part(sha256));
        kept.set(sha256, { sha256, ...file });
      }
      return { ...read, file: kept.has(sha256) ? part(sha256) : path(sha256) };
    },
    async sync() {
      await syncAll([...kept.keys()].map(part));
      for (const sha256 of kept.keys()) renameSync(part(sha256), path(sha256));
      await syncPath(home.archive);
      const unnamed = [...kept.values()].filter(({ sha256 }) => !files.has(sha256));
      const lines = unnamed.map((file) => `${JSON.stringify(file)}\n`);
      await appendFile(namesPath, lines.join(""), { mode: 0o600 });
      await syncPath(namesPath);
      for (const file of unnamed) files.set(file.sha256, file);
      kept.clear();
    },
  };
}

function copyPieces(from: string, to: string): { sha256: string; byteSize: number } {
  const target = openSync(to, "w", 0o600);
  try {
    return readPieces(from, (piece) => writeFileSync(target, piece));
  } finally {
    closeSync(target);
  }
}

/** All at once takes a tenth of the time of one after the other: the disk writes them together. */
async function syncAll(paths: readonly string[]): Promise<void> {
  const waiting = [...paths];
  const syncNext = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await syncPath(path);
  };
  await Promise.all(Array.from({ length: 8 }, syncNext));
}

function hasSize(path: string, bytes: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === bytes;
}

function parseLine(line: string): ArchivedFile[] {
  try {
    const value: unknown = JSON.parse(line);
    return isArchivedFile(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isArchivedFile(value: unknown): value is ArchivedFile {
  return (
    typeof value === "object" &&
    value !== null &&
    ["sha256", "name", "received_at", "load_id"].every(
      (key) => typeof Reflect.get(value, key) === "string",
    )
  );
}
