import { randomUUID } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { freeName } from "./file-name.ts";
import { namesIn } from "./folders.server.ts";
import { look, type Waiting, waitingFiles } from "./waiting-files.server.ts";

/** Files taken out of the inbox for one load. */
export type Taken = { readonly folder: string; readonly files: readonly Waiting[] };

/**
 * Takes files into a folder of their own: only one can take a file, and who writes to its name from now on writes a new
 * one. Files that were touched in the last moment stay.
 */
export async function takeFiles(
  inbox: string,
  loading: string,
  files: readonly Waiting[],
): Promise<Taken> {
  const folder = join(loading, `${process.pid}-${randomUUID()}`);
  const taken: Waiting[] = [];
  for (const file of files) {
    const target = join(folder, file.name);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const isOurs = await rename(join(inbox, file.name), target).then(
      () => true,
      () => false,
    );
    if (!isOurs) continue;
    const now = await look(folder, file.name);
    if (now?.stamp === file.stamp) taken.push(file);
    else await moveInto(folder, file.name, inbox);
  }
  if (taken.length === 0) await rm(folder, { recursive: true, force: true });
  return { folder, files: taken };
}

/** Moves `from/name` into a folder, under a free name there; gives that name. Its subfolders stay. */
export async function moveInto(from: string, name: string, to: string): Promise<string> {
  const folder = dirname(join(to, name));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const there = new Set(await namesIn(folder));
  const base = name.split("/").at(-1) ?? name;
  const free = freeName(base, (candidate) => there.has(candidate));
  await rename(join(from, name), join(folder, free));
  return join(folder, free);
}

/** Puts back what servers that are no more had taken. */
export async function putBackLeftovers(inbox: string, loading: string): Promise<void> {
  for (const name of await namesIn(loading)) {
    if (isAlive(Number(/^(\d+)-/.exec(name)?.[1]))) continue;
    await putBack(inbox, join(loading, name));
  }
}

/** Puts everything in a folder of taken files back into the inbox, and removes the folder. */
export async function putBack(inbox: string, folder: string): Promise<void> {
  for (const { name } of await waitingFiles(folder)) await moveInto(folder, name, inbox);
  await rm(folder, { recursive: true, force: true });
}

/** Another process that still runs; this one has taken nothing yet when it asks. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
