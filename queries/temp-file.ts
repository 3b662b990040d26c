import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

const folderOf = (home: string) => join(resolve(home), "tmp");

/**
 * An empty file inside the home, for DuckDB to write to; nobody else on the machine can read it. Named like what a running
 * process spills: no load that begins meanwhile clears it away.
 */
export async function newTempFile(home: string): Promise<string> {
  await mkdir(folderOf(home), { recursive: true });
  const path = join(folderOf(home), `spill-${process.pid}-file-${randomUUID()}`);
  await (await open(path, "wx", 0o600)).close();
  return path;
}

/** Removes files of processes that were killed while they wrote. */
export async function clearTempFiles(home: string): Promise<void> {
  const names = await readdir(folderOf(home)).catch(() => []);
  const left = names.filter((name) => {
    const pid = /^spill-(\d+)-file-/.exec(name)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
  });
  await Promise.all(left.map((name) => rm(join(folderOf(home), name), { force: true })));
}

function isRunning(pid: number): boolean {
  // A server that starts has written no file yet: one with its number is of an earlier life (in a container all are number 1).
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
