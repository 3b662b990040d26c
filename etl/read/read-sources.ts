import { statSync } from "node:fs";
import type { Archive } from "./archive.ts";
import {
  bytesOf,
  type Content,
  headOf,
  largeBytes,
  readable,
  readPieces,
  sha256Of,
  Unreadable,
} from "./content.ts";
import type { Found, Refused } from "./find-files.ts";
import { isGzip, isWorkbook, isZip, PackedFileRefused, unpackZip } from "./unpack.ts";
import { unpackGzip } from "./unpack-gzip.ts";

/** One file to load: given as such, or a member of a .zip. */
export type Source = {
  /** where it was found, `a.zip/member` for members: what the answer calls it */
  path: string;
  /** what it is called in the warehouse: without the folder that was given */
  name: string;
  sha256: string;
  /** of the .zip or .gz it came in */
  containerSha256: string | null;
  byteSize: number;
  content: Content;
  receivedAt: string;
  loadId: string;
};

type Read = Pick<Source, "sha256" | "byteSize" | "content">;

/**
 * Reads the given files, keeps each file as received in the archive, unpacks .zip and .gz, and yields what
 * is in them one at a time. What cannot be read is yielded as refused, with a sentence.
 *
 * Reading and keeping block on purpose: a delivery is thousands of small files, and for these the calls that
 * do not block took five times as long (7,397 files: 1.2 s and 5.4 s). Parsing goes on in threads meanwhile.
 *
 * @param options.folder where large files are unpacked to
 */
export async function* readSources(
  files: Iterable<Found>,
  archive: Archive,
  { loadId, receivedAt, folder }: { loadId: string; receivedAt: string; folder: string },
): AsyncGenerator<Source | Refused> {
  for (const found of files) {
    if ("refusal" in found) {
      yield found;
      continue;
    }
    const { path, name } = found;
    const read = unlessRefused(() =>
      receive(path, archive, { name, received_at: receivedAt, load_id: loadId }),
    );
    if (typeof read === "string") yield { path, name, refusal: read };
    else yield* unpack({ path, name, ...read, containerSha256: null, loadId, receivedAt }, folder);
  }
}

/** Reads what is in the archive again, all of it or the given files, under the names and days of old. */
export async function* readArchive(
  archive: Archive,
  folder: string,
  files = archive.files(),
): AsyncGenerator<Source | Refused> {
  for (const { sha256, name, received_at, load_id } of files) {
    const read = unlessRefused(() => readAgain(archive.path(sha256)));
    const notThere = { path: name, name, code: "not_in_archive" as const };
    if (typeof read === "string") {
      yield { ...notThere, refusal: `${read} (archive/${sha256})` };
    } else if (read.sha256 !== sha256) {
      const refusal = `The archived file ${sha256} is no longer what was received.`;
      yield { ...notThere, refusal };
    } else {
      const times = { receivedAt: received_at, loadId: load_id };
      yield* unpack({ path: name, name, ...read, containerSha256: null, ...times }, folder);
    }
  }
}

function receive(path: string, archive: Archive, file: Parameters<Archive["keepLarge"]>[1]): Read {
  if (isLarge(path)) {
    const { sha256, byteSize, file: kept } = archive.keepLarge(path, file);
    return { sha256, byteSize, content: { file: kept } };
  }
  const read = readSmall(path);
  archive.keep(bytesOf(read.content), { sha256: read.sha256, ...file });
  return read;
}

function readAgain(path: string): Read {
  return isLarge(path) ? { ...readPieces(path), content: { file: path } } : readSmall(path);
}

function isLarge(path: string): boolean {
  return readable(() => statSync(path)).size >= largeBytes;
}

function readSmall(path: string): Read {
  return readBytes(bytesOf({ file: path }));
}

function readBytes(bytes: Uint8Array): Read {
  return { sha256: sha256Of(bytes), byteSize: bytes.length, content: { bytes } };
}

async function* unpack(source: Source, folder: string): AsyncGenerator<Source | Refused> {
  const { path, name, content, sha256: containerSha256 } = source;
  try {
    const head = headOf(content, 4);
    if (isGzip(head)) {
      yield { ...source, ...(await unpackGzip(content, folder)), containerSha256 };
    } else if (isZip(head) && !isWorkbook(bytesOf(content))) {
      for (const member of unpackZip(bytesOf(content))) {
        const at = { path: `${path}/${member.name}`, name: `${name}/${member.name}` };
        if ("refusal" in member) yield { ...at, refusal: member.refusal };
        else yield { ...source, ...at, ...readBytes(member.bytes), containerSha256 };
      }
    } else yield source;
  } catch (error) {
    // A .zip is taken into memory whole: one larger than that can hold must not take the others along.
    if (!(error instanceof PackedFileRefused || error instanceof Unreadable)) throw error;
    yield { path, name, refusal: error.message };
  }
}

/** What was read, or why it cannot be had. */
function unlessRefused(read: () => Read): Read | string {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}
