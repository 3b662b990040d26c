import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";

/** A file to read, or a path that could not be looked at and why. */
export type Found = { path: string; name: string } | Refused;
export type Refused = {
  path: string;
  name: string;
  /** why, in a sentence */
  refusal: string;
  /** code of the issue; left out: `not_read` */
  code?: "not_in_archive";
};

/**
 * The files of the given paths, folders read to the bottom, in the order of their names. Left out are
 * dotfiles and `truth.json`, which `simulate` leaves beside its files. A path that is gone or may not be
 * read is told as refused; the others go on.
 */
export function* findFiles(paths: readonly string[]): Generator<Found> {
  for (const path of paths) yield* findIn(path, path);
}

function* findIn(path: string, given: string): Generator<Found> {
  const name = path === given ? basename(path) : relative(given, path);
  try {
    // The path itself may be a link to a folder; links inside folders are not followed, they may go round in circles.
    const info = path === given ? statSync(path) : lstatSync(path);
    if (info.isDirectory()) {
      for (const entry of readdirSync(path).sort()) {
        if (!entry.startsWith(".") && entry !== "truth.json")
          yield* findIn(join(path, entry), given);
      }
      return;
    }
    const file = info.isSymbolicLink() ? statSync(path) : info;
    if (file.isFile()) yield { path, name };
    else if (!info.isSymbolicLink()) {
      yield { path, name, refusal: "This is neither a file nor a folder, so it was not read." };
    }
  } catch (error) {
    // The system gives names as bytes; those that are no UTF-8 arrive with a mark that names no file.
    const refusal = name.includes("\uFFFD")
      ? "The name of this file is not written in UTF-8: rename it and load it again."
      : refusalOf(error);
    yield { path, name, refusal };
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
