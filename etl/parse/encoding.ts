/** Is this UTF-16: by its byte-order mark, or by a NUL in every other of its first bytes? */
export function isUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first && second === 0 && third && fourth === 0) return "utf-16le";
  if (first === 0 && second && third === 0 && fourth) return "utf-16be";
  return null;
}

/** The bytes as UTF-8 where they are UTF-16; all others as they are, for a parser that walks bytes. */
export function asUtf8Bytes(bytes: Uint8Array): Uint8Array {
  const encoding = isUtf16(bytes);
  if (encoding === null) return bytes;
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
