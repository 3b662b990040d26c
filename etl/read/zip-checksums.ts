const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;

/**
 * The CRC-32 that a .zip's directory tells of each member, by the member's place in the directory. fflate does
 * not compare them, and cuts a member whose size the directory tells too small: a remittance would lose its
 * end without a word. Empty for archives of the 64-bit kind.
 */
export function zipChecksums(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0) return [];
  const checksums: number[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === entrySignature) {
    checksums.push(view.getUint32(at + 16, true));
    const tail = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + tail.reduce((sum, length) => sum + length, 0);
  }
  return checksums;
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** CRC-32 as .zip uses it. */
export function crc32(bytes: Uint8Array): number {
  let rest = -1;
  for (let at = 0; at < bytes.length; at++) {
    rest = (rest >>> 8) ^ (table[(rest ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return ~rest >>> 0;
}
