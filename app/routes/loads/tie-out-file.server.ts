import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readTieOut, type TieOutRow, withTieOut, writeTieOut } from "./tie-out.ts";

/** What was typed in or imported so far; empty where nothing was. */
export async function loadTieOut(home: string): Promise<TieOutRow[]> {
  try {
    return readTieOut(await readFile(pathOf(home), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

let writing: Promise<unknown> = Promise.resolve();

/** Adds rows to the settings file, one save after the other, by rename: a reader sees the old file or the new one. */
export function saveTieOut(home: string, rows: readonly TieOutRow[]): Promise<void> {
  const saved = writing.then(async () => {
    const all = rows.reduce<TieOutRow[]>(withTieOut, await loadTieOut(home));
    const path = pathOf(home);
    await mkdir(join(home, "settings"), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.new`, writeTieOut(all), { mode: 0o600 });
    await rename(`${path}.new`, path);
  });
  writing = saved.catch(() => undefined);
  return saved;
}

function pathOf(home: string): string {
  return join(home, "settings", "tie-out.csv");
}
