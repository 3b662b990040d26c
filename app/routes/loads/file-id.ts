/** The warehouse's `source_file.file_id` of a file: the first 63 bits of its SHA-256, as text. */
export function fileIdOf(sha256: string): string {
  return (BigInt(`0x${sha256.slice(0, 16)}`) >> 1n).toString();
}
