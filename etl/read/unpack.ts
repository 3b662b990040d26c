import { gunzipSync } from "node:zlib";
import { type UnzipFileInfo, unzipSync } from "fflate";

/** What a packed file may unfold to; beyond it the file is refused: it would fill memory, or is made to. */
export const unpackLimits = {
  members: 5_000,
  memberBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  /** EDI text packs 10 to 30 times; the limit holds from `ratioFromBytes` on */
  ratio: 200,
  ratioFromBytes: 16 * 1024 * 1024,
};
export type UnpackLimits = typeof unpackLimits;

export type Member = { name: string; bytes: Uint8Array } | { name: string; refusal: string };

export class PackedFileRefused extends Error {}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * @throws PackedFileRefused with a sentence when the file is damaged or unfolds beyond the limits
 */
export function unpackGzip(bytes: Uint8Array, limits: UnpackLimits = unpackLimits): Uint8Array {
  const maxOutputLength = Math.min(
    limits.memberBytes,
    Math.max(limits.ratioFromBytes, bytes.length * limits.ratio),
  );
  let unpacked: Uint8Array;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength });
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw new PackedFileRefused(
      tooLarge ? tooLargeSentence(".gz") : "This .gz file is damaged and could not be unpacked.",
    );
  }
  if (isZip(unpacked) || isGzip(unpacked)) throw new PackedFileRefused(nestedSentence);
  return unpacked;
}

/**
 * The files of a .zip, in its own order, unpacked one after the other so that only one is in memory.
 * Folders, dotfiles and what macOS adds are left out.
 *
 * @throws PackedFileRefused with a sentence when the file is damaged or unfolds beyond the limits
 */
export function* unpackZip(
  bytes: Uint8Array,
  limits: UnpackLimits = unpackLimits,
): Generator<Member> {
  const members = requireWithinLimits(bytes, ".zip", limits);
  for (const { name, originalSize } of members) {
    if (originalSize > limits.memberBytes) yield { name, refusal: tooLargeSentence("member") };
    else yield unpackMember(bytes, name);
  }
}

/**
 * The members of a .zip (or of a workbook, which is one) by what its directory says of them.
 * @throws PackedFileRefused with a sentence when it is damaged or would unfold beyond the limits
 */
export function requireWithinLimits(
  zip: Uint8Array,
  what: string,
  limits: UnpackLimits = unpackLimits,
): UnzipFileInfo[] {
  const members = listMembers(zip);
  if (members.length > limits.members) {
    throw new PackedFileRefused(
      `This ${what} holds ${members.length} files; at most ${limits.members} are read from one.`,
    );
  }
  const total = members.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const most = Math.max(limits.ratioFromBytes, zip.length * limits.ratio);
  if (total > limits.totalBytes || total > most)
    throw new PackedFileRefused(tooLargeSentence(what));
  return members;
}

function unpackMember(zip: Uint8Array, name: string): Member {
  try {
    const bytes = unzipSync(zip, { filter: (file) => file.name === name })[name];
    if (bytes === undefined) return { name, refusal: damagedSentence };
    if (isZip(bytes) && !name.toLowerCase().endsWith(".xlsx"))
      return { name, refusal: nestedSentence };
    if (isGzip(bytes)) return { name, refusal: nestedSentence };
    return { name, bytes };
  } catch {
    return { name, refusal: damagedSentence };
  }
}

function listMembers(zip: Uint8Array): UnzipFileInfo[] {
  const members = new Map<string, UnzipFileInfo>();
  try {
    unzipSync(zip, {
      filter: (file) => {
        const parts = file.name.split("/");
        const isHidden = parts.some((part) => part.startsWith(".") || part === "__MACOSX");
        if (!file.name.endsWith("/") && !isHidden && parts.at(-1) !== "truth.json") {
          members.set(file.name, file);
        }
        return false;
      },
    });
  } catch (cause) {
    throw new PackedFileRefused("This .zip file is damaged and could not be unpacked.", { cause });
  }
  return [...members.values()];
}

const damagedSentence =
  "This member of the .zip could not be unpacked: it is damaged, or protected by a password.";
const nestedSentence =
  "This is a packed file inside a packed file, which is not opened: unpack it once and load what is in it.";

function tooLargeSentence(what: string): string {
  return `This ${what} unfolds to more than a load reads at once: unpack it and load the files in it, in parts.`;
}
