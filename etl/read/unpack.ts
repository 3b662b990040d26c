import { type UnzipFileInfo, unzipSync } from "fflate";
import { crc32, zipChecksums } from "./zip-checksums.ts";

/** What a packed file may unfold to; beyond it the file is refused: it would fill memory, or is made to. */
export const unpackLimits = {
  members: 5_000,
  memberBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  /** EDI text packs 10 to 30 times; the limit holds from `ratioFromBytes` on */
  ratio: 200,
  ratioFromBytes: 16 * 1024 * 1024,
};
const groupBytes = 32 * 1024 * 1024;
export type UnpackLimits = typeof unpackLimits;

export type Member = { name: string; bytes: Uint8Array } | { name: string; refusal: string };

type ZipMember = UnzipFileInfo & { checksum: number | undefined };

export class PackedFileRefused extends Error {}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A workbook is a .zip too, but read as what it is. By its directory: a .zip may hold a workbook not compressed. */
export function isWorkbook(zip: Uint8Array): boolean {
  let isFound = false;
  try {
    unzipSync(zip, {
      filter: ({ name }) => {
        isFound ||= name.replace(/^\//, "").toLowerCase() === "xl/workbook.xml";
        return false;
      },
    });
  } catch {
    return false;
  }
  return isFound;
}

/**
 * The files of a .zip, those too large first, else in its own order; only some are in memory at a time.
 * Folders, dotfiles and what macOS adds are left out.
 *
 * @throws PackedFileRefused with a sentence when the file is damaged or unfolds beyond the limits
 */
export function* unpackZip(
  bytes: Uint8Array,
  limits: UnpackLimits = unpackLimits,
): Generator<Member> {
  const members = requireWithinLimits(bytes, ".zip", limits);
  const readable = members.filter(({ originalSize }) => originalSize <= limits.memberBytes);
  for (const { name } of members.filter((member) => !readable.includes(member))) {
    yield { name, refusal: tooLargeSentence("member") };
  }
  for (const group of groupsOf(readable)) yield* unpackGroup(bytes, group);
}

/** Members to unpack at one go: each go reads the whole directory, and each holds its members in memory. */
function* groupsOf(members: readonly ZipMember[]): Generator<ZipMember[]> {
  let group: ZipMember[] = [];
  let size = 0;
  for (const member of members) {
    if (group.length > 0 && size + member.originalSize > groupBytes) {
      yield group;
      group = [];
      size = 0;
    }
    group.push(member);
    size += member.originalSize;
  }
  if (group.length > 0) yield group;
}

function* unpackGroup(zip: Uint8Array, group: readonly ZipMember[]): Generator<Member> {
  const names = new Set(group.map(({ name }) => name));
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(zip, { filter: ({ name }) => names.has(name) });
  } catch {
    // One damaged member must not take the others along.
    const [only] = group;
    if (group.length === 1 && only) yield { name: only.name, refusal: damagedSentence };
    else for (const member of group) yield* unpackGroup(zip, [member]);
    return;
  }
  for (const { name, checksum } of group) {
    const bytes = unpacked[name];
    const isWhole = bytes && (checksum === undefined || crc32(bytes) === checksum);
    if (!isWhole) yield { name, refusal: damagedSentence };
    else if (isGzip(bytes) || (isZip(bytes) && !name.toLowerCase().endsWith(".xlsx"))) {
      yield { name, refusal: nestedSentence };
    } else yield { name, bytes };
  }
}

/**
 * The members of a .zip by what its directory says of them.
 * @throws PackedFileRefused with a sentence when it is damaged or would unfold beyond the limits
 */
function requireWithinLimits(zip: Uint8Array, what: string, limits: UnpackLimits): ZipMember[] {
  const members = listMembers(zip);
  if (members.length > limits.members) {
    throw new PackedFileRefused(
      `This ${what} holds ${members.length} files; at most ${limits.members} are read from one.`,
    );
  }
  // More than the file holds: its members lie over each other, so that each unfolds the same bytes again.
  if (members.reduce((sum, { size }) => sum + size, 0) > zip.length) {
    throw new PackedFileRefused(damagedZipSentence);
  }
  const total = members.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const most = Math.max(limits.ratioFromBytes, zip.length * limits.ratio);
  if (total > limits.totalBytes || total > most)
    throw new PackedFileRefused(tooLargeSentence(what));
  return members;
}

function listMembers(zip: Uint8Array): ZipMember[] {
  const members = new Map<string, ZipMember>();
  const checksums = zipChecksums(zip);
  let position = 0;
  let hasTwins = false;
  try {
    unzipSync(zip, {
      filter: (file) => {
        const parts = file.name.split("/");
        // "." and ".." are no names: such a member is read like any other, and never written anywhere.
        const isHidden = parts.some((part) => /^\.[^.]/.test(part) || part === "__MACOSX");
        if (!file.name.endsWith("/") && !isHidden && parts.at(-1) !== "truth.json") {
          hasTwins ||= members.has(file.name);
          members.set(file.name, { ...file, checksum: checksums[position] });
        }
        position++;
        return false;
      },
    });
  } catch (cause) {
    throw new PackedFileRefused(damagedZipSentence, { cause });
  }
  if (hasTwins) {
    throw new PackedFileRefused(
      "This .zip holds two files of the same name, of which only one could be read: unpack it and load what is in it.",
    );
  }
  return [...members.values()];
}

const damagedZipSentence = "This .zip file is damaged and could not be unpacked.";
const damagedSentence =
  "This member of the .zip could not be unpacked: it is damaged, or protected by a password.";
export const nestedSentence =
  "This is a packed file inside a packed file, which is not opened: unpack it once and load what is in it.";

export function tooLargeSentence(what: string): string {
  return `This ${what} unfolds to more than a load reads at once: unpack it and load the files in it, in parts.`;
}
