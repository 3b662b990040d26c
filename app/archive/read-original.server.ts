import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { unzipSync } from "fflate";

/** Where a loaded file lies in the archive (table source_file), and how large it is itself. */
export type ArchivedFile = {
  readonly sha256: string;
  readonly container_sha256: string | null;
  readonly byte_size: number;
};

/**
 * The bytes of a loaded file as they were received, read-only from `archive/<sha256>`; a member of a .zip or .gz is
 * unpacked from its container, alone but for others of the very same size, and told apart by its own hash. `undefined`
 * where the archive no longer holds it.
 */
export async function readOriginal(
  home: string,
  file: ArchivedFile,
): Promise<Uint8Array | undefined> {
  const name = file.container_sha256 ?? file.sha256;
  if (!/^[0-9a-f]{64}$/.test(name)) return undefined;
  const bytes = await readFile(join(home, "archive", name)).catch(whenMissing);
  if (bytes === undefined || file.container_sha256 === null) return bytes;
  const members = await unpack(bytes, file.byte_size);
  return members.find((member) => sha256(member) === file.sha256);
}

async function unpack(bytes: Uint8Array, size: number): Promise<Uint8Array[]> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const whole = await promisify(gunzip)(bytes, { maxOutputLength: Math.max(size, 1) }).catch(
      whenLarger,
    );
    return whole === undefined ? [] : [whole];
  }
  return Object.values(unzipSync(bytes, { filter: ({ originalSize }) => originalSize === size }));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function whenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}

function whenLarger(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ERR_BUFFER_TOO_LARGE") return undefined;
  throw error;
}
