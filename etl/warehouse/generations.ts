import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncPath, writeDurably } from "./durable.ts";
import type { Home } from "./home.ts";

/** How many published warehouses are kept: going back is one command. */
const kept = 3;

export type Generation = { name: string; path: string; bytes: number; isCurrent: boolean };

/** A name that sorts by time: `20261123T115900123-1a2b`. */
export function newGenerationName(now: Date): string {
  return `${now.toISOString().replace(/[-:.Z]/g, "")}-${randomBytes(2).toString("hex")}`;
}

export function generationPath(home: Home, name: string): string {
  return join(home.warehouse, `${name}.duckdb`);
}

/**
 * The name of the published generation; undefined: nothing was loaded yet. `warehouse/current` holds
 * its file name: replaced by a rename, so a reader sees the old or the new one, never half of either.
 */
export async function currentGeneration(home: Home): Promise<string | undefined> {
  const text = await readFile(join(home.warehouse, "current"), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  return text.trim() === "" ? undefined : text.trim().replace(/\.duckdb$/, "");
}

/** Makes a finished file the published one. The only moment at which numbers change. */
export async function makeCurrent(home: Home, name: string): Promise<void> {
  await writeDurably(join(home.warehouse, "current"), `${name}.duckdb\n`);
  await syncPath(home.warehouse);
}

/** The kept generations, newest first. */
export async function listGenerations(home: Home): Promise<Generation[]> {
  const current = await currentGeneration(home);
  const files = await readdir(home.warehouse).catch(() => []);
  const names = files
    .filter((file) => /^\d{8}T\d+-\w+\.duckdb$/.test(file))
    .map((f) => f.slice(0, -7));
  return Promise.all(
    names
      .sort()
      .reverse()
      .map(async (name) => {
        const path = generationPath(home, name);
        return { name, path, bytes: (await stat(path)).size, isCurrent: name === current };
      }),
  );
}

/** Publishes the generation before the current one again; undefined: there is none. */
export async function goBack(home: Home): Promise<string | undefined> {
  const generations = await listGenerations(home);
  const previous = generations[generations.findIndex(({ isCurrent }) => isCurrent) + 1];
  if (previous !== undefined) await makeCurrent(home, previous.name);
  return previous?.name;
}

/** Drops generations beyond the last three. */
export async function dropOldGenerations(home: Home): Promise<void> {
  const old = (await listGenerations(home)).slice(kept).filter(({ isCurrent }) => !isCurrent);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}

/** Removes what killed loads left behind. Only the holder of the load lock may call it. */
export async function removeLeftovers(home: Home): Promise<void> {
  const inWarehouse = await readdir(home.warehouse);
  const leftovers = inWarehouse.filter((file) => /\.(building|wal|part)$/.test(file));
  const staged = (await readdir(home.tmp)).filter((name) => !isInUse(name));
  const halfArchived = (await readdir(home.archive)).filter((file) => file.endsWith(".part"));
  const paths = [
    ...leftovers.map((file) => join(home.warehouse, file)),
    ...staged.map((file) => join(home.tmp, file)),
    ...halfArchived.map((file) => join(home.archive, file)),
  ];
  await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
}

/** What a running process spilled (`spill-<pid>-…`) is no leftover: a check, say, beside this load. */
function isInUse(name: string): boolean {
  const pid = Number(/^spill-(\d+)-/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
