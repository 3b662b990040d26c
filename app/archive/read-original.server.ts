import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, unzipSync } from "fflate";

/** Where a loaded file lies in the archive (table source_file). */
export type ArchivedFile = { readonly sha256: string; readonly container_sha256: string | null };

/** A single file inside a container is never unpacked beyond this (as the loader refuses larger ones). */
const LARGEST_MEMBER = 1024 * 1024 * 1024;

/**
 * The bytes of a loaded file as they were received, read-only from `archive/<sha256>`; a member of a .zip or .gz is
 * unpacked from its container and told apart by its own hash. `undefined` where the archive no longer holds it.
 */
export async function readOriginal(
  home: string,
  file: ArchivedFile,
): Promise<Uint8Array | undefined> {
  const name = file.container_sha256 ?? file.sha256;
  if (!/^[0-9a-f]{64}$/.test(name)) return undefined;
  const bytes = await readFile(join(home, "archive", name)).catch(whenMissing);
  if (bytes === undefined || file.container_sha256 === null) return bytes;
  return unpack(bytes).find((member) => sha256(member) === file.sha256);
}

function unpack(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  const members = unzipSync(bytes, {
    filter: ({ originalSize }) => originalSize <= LARGEST_MEMBER,
  });
  return Object.values(members);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
