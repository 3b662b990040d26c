import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";

/** A file to read, or a path that could not be looked at and why. */
export type Found = { path: string; name: string } | Refused;
export type Refused = { path: string; name: string; refusal: string };

/**
 * The files of the given paths, folders read to the bottom, in the order of their names. Left out are
 * dotfiles and `truth.json`, which `simulate` leaves beside its files. A path that is gone or may not be
 * read is told as refused; the others go on.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* findIn(path, path);
}

async function* findIn(path: string, given: string): AsyncGenerator<Found> {
  const name = path === given ? basename(path) : relative(given, path);
  try {
    // The path itself may be a link to a folder; links inside folders are not followed, they may go round in circles.
    const info = path === given ? await stat(path) : await lstat(path);
    if (info.isDirectory()) {
      for (const entry of (await readdir(path)).sort()) {
        if (!entry.startsWith(".") && entry !== "truth.json")
          yield* findIn(join(path, entry), given);
      }
      return;
    }
    if (info.isSymbolicLink()) {
      const target = await stat(path);
      if (!target.isFile()) return;
    } else if (!info.isFile()) {
      yield { path, name, refusal: "This is neither a file nor a folder, so it was not read." };
      return;
    }
    yield { path, name };
  } catch (error) {
    yield { path, name, refusal: refusalOf(error) };
  }
}

/** Why a path could not be read, in a sentence. */
export function refusalOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "ENOENT":
      return "There is no such file (it may have been moved or deleted meanwhile).";
    case "EACCES":
    case "EPERM":
      return "This may not be read by the user who runs the load: check its permissions.";
    case "EIO":
      return "The disk reported an error while this was read.";
    default:
      return `This could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
