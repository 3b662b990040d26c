import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type PartBegin, type PartReply, type PartRequest, parsePart } from "./parse-part.ts";

/** Parts are read into the same bytes, one after the other: fresh ones cost more than reading. */
let buffer = new Uint8Array(0);

/** Parses a part of the file at `path`; see `parsePart`. */
export function parsePartOnDisk(
  { name, path }: { name: string; path: string },
  request: PartRequest,
  tellNext: (next: PartBegin | null) => void,
): PartReply {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const read = (from: number, length: number) => readAt(file, from, length);
    return parsePart({ name, size, read }, request, tellNext);
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, from: number, length: number): Uint8Array {
  if (buffer.length < length) buffer = new Uint8Array(length);
  let used = 0;
  while (used < length) {
    const count = readSync(file, buffer, used, length - used, from + used);
    if (count === 0) break;
    used += count;
  }
  return buffer.subarray(0, used);
}
