import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { refusalOf } from "./find-files.ts";

/**
 * What is in a file: its bytes where they are few, else where it lies, to be read piece by piece; one that was unpacked for
 * this load alone is to be removed once it is used.
 */
export type Content = { bytes: Uint8Array } | { file: string; isTemporary?: boolean };

/** From this size on a file stays on the disk: memory then never depends on how large files are. */
export const largeBytes = 4 * 1024 * 1024;

const pieceBytes = 1024 * 1024;

/** A file cannot be read; the message says why, in a sentence. */
export class Unreadable extends Error {}

/** All of it in memory. */
export function bytesOf(content: Content): Uint8Array {
  if ("bytes" in content) return content.bytes;
  return readable(() => readFileSync(content.file));
}

/** The first bytes, to tell what it is. */
export function headOf(content: Content, length: number): Uint8Array {
  if ("bytes" in content) return content.bytes.subarray(0, length);
  const head = Buffer.alloc(length);
  let used = 0;
  readPieces(content.file, (piece) => {
    used += Buffer.from(piece.buffer, piece.byteOffset, piece.length).copy(head, used);
    return used < length;
  });
  return head.subarray(0, used);
}

/**
 * Reads a file once, from its begin to its end, as long as `take` does not say false; a piece is good until `take` returns.
 * @returns SHA-256 and size of what was read
 * @throws Unreadable
 */
export function readPieces(
  path: string,
  take: (piece: Uint8Array) => unknown = () => true,
): { sha256: string; byteSize: number } {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(pieceBytes);
  const from = readable(() => openSync(path, "r"));
  let byteSize = 0;
  try {
    for (;;) {
      const length = readable(() => readSync(from, buffer));
      if (length === 0) break;
      const piece = buffer.subarray(0, length);
      hash.update(piece);
      byteSize += length;
      if (take(piece) === false) break;
    }
  } finally {
    closeSync(from);
  }
  return { sha256: hash.digest("hex"), byteSize };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Tells a file that cannot be read from a disk that cannot be written. */
export function readable<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw new Unreadable(refusalOf(cause), { cause });
  }
}
