import { statfs } from "node:fs/promises";

/** Stops before a copy that the disk cannot hold, while everything is still as it was. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Error(
    `The disk of ${folder} has ${megabytes(free)} MB free, but this load needs about ${megabytes(bytes)} MB. Nothing was changed: make room and load again.`,
  );
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString("en-US");
}

/** The error, or where the disk ran full a sentence that says so: what was published before still is. */
export function explainFullDisk(error: unknown): unknown {
  if (!/ENOSPC|EFBIG|no space left|file too large/i.test(String(error))) return error;
  const sentence =
    "The disk ran full during this load, or a file grew larger than this user may write. Nothing was published, the numbers are as before: make room and load again.";
  return new Error(sentence, { cause: error });
}
