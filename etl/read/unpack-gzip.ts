import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, rmSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, gunzipSync } from "node:zlib";
import { type Content, headOf, largeBytes, readPieces, sha256Of } from "./content.ts";
import {
  isGzip,
  isZip,
  nestedSentence,
  PackedFileRefused,
  tooLargeSentence,
  type UnpackLimits,
  unpackLimits,
} from "./unpack.ts";

export type Unpacked = { sha256: string; byteSize: number; content: Content };

/**
 * What a .gz file holds: in memory, or in a file of `folder` where it is large.
 * @throws PackedFileRefused with a sentence when the file is damaged or unfolds beyond the limits
 */
export async function unpackGzip(
  packed: Content,
  folder: string,
  limits: UnpackLimits = unpackLimits,
): Promise<Unpacked> {
  const packedBytes = "bytes" in packed ? packed.bytes.length : statSync(packed.file).size;
  const most = Math.min(
    limits.memberBytes,
    Math.max(limits.ratioFromBytes, packedBytes * limits.ratio),
  );
  const unpacked =
    unpackSmall(packed, Math.min(most + 1, largeBytes)) ??
    (await unpackToFile(packed, folder, most));
  const head = headOf(unpacked.content, 4);
  if (isZip(head) || isGzip(head)) throw new PackedFileRefused(nestedSentence);
  return unpacked;
}

/** In memory; undefined where that is more than `maxOutputLength` bytes. */
function unpackSmall(packed: Content, maxOutputLength: number): Unpacked | undefined {
  if (!("bytes" in packed)) return undefined;
  try {
    const bytes = gunzipSync(packed.bytes, { maxOutputLength });
    return { sha256: sha256Of(bytes), byteSize: bytes.length, content: { bytes } };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw new PackedFileRefused(damaged, { cause: error });
  }
}

async function unpackToFile(packed: Content, folder: string, most: number): Promise<Unpacked> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `unpacked-${randomUUID()}`);
  const input = "bytes" in packed ? Readable.from([packed.bytes]) : createReadStream(packed.file);
  let size = 0;
  const withinLimit = async function* (pieces: AsyncIterable<Buffer>) {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > most) throw new PackedFileRefused(tooLargeSentence(".gz"));
      yield piece;
    }
  };
  try {
    await pipeline(input, createGunzip(), withinLimit, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    rmSync(file, { force: true });
    throw isOfTheData(error) ? new PackedFileRefused(damaged, { cause: error }) : error;
  }
  return { ...readPieces(file), content: { file, isTemporary: true } };
}

/** zlib's own errors, and not a disk's. */
function isOfTheData(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

const damaged = "This .gz file is damaged and could not be unpacked.";
