import { appendFile, open, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncPath } from "#etl/warehouse/durable.ts";
import type { Home } from "#etl/warehouse/home.ts";

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
  keep: (bytes: Uint8Array, file: ArchivedFile) => Promise<boolean>;
  path: (sha256: string) => string;
  /** Waits until the folder itself is on the disk: before what was loaded from it is published. */
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
  const path = (sha256: string) => join(home.archive, sha256);
  return {
    files: () => [...files.values()],
    path,
    async keep(bytes, file) {
      if (files.has(file.sha256)) return false;
      if (!(await hasSize(path(file.sha256), bytes.length))) {
        await writeWhole(path(file.sha256), bytes);
      }
      await appendFile(namesPath, `${JSON.stringify(file)}\n`, { mode: 0o600 });
      files.set(file.sha256, file);
      return true;
    },
    async sync() {
      await syncPath(namesPath).catch(() => undefined);
      await syncPath(home.archive);
    },
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  const handle = await open(temporary, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
}

async function hasSize(path: string, bytes: number): Promise<boolean> {
  return stat(path).then(
    ({ size }) => size === bytes,
    () => false,
  );
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
