import { findInterchanges, type InterchangeBounds } from "./interchange-bounds.ts";

/** One segment of an X12 file as received, line breaks around and within it aside. */
export type Segment = { readonly no: number; readonly text: string };

/** What may stand between segments besides line breaks: blanks, NUL and the old end-of-file mark. */
const BLANKS = new Set([" ", "\t", "\u0000", "\u001a"]);

/**
 * Splits an X12 file into numbered segments: 1-based over the whole file, interchanges after one another, envelopes
 * included, what stands before the first ISA left out. The numbers are those that the loader gave (`segment_no`).
 * @param text the file, one character a byte (latin1)
 */
export function splitSegments(text: string): Segment[] {
  const texts = findInterchanges(text).flatMap((interchange) => readInterchange(text, interchange));
  return texts.map((segment, index) => ({ no: index + 1, text: segment }));
}

function readInterchange(text: string, { start, end, terminator }: InterchangeBounds): string[] {
  const segments: string[] = [];
  let segment = "";
  for (let at = start; at < end; at++) {
    const character = text[at] ?? "";
    const isBreak = character === "\n" || character === "\r";
    if (terminator === null ? isBreak : character === terminator) {
      if (segment !== "") segments.push(segment.trimEnd());
      segment = "";
    } else if (!isBreak && (segment !== "" || !BLANKS.has(character))) {
      segment += character;
    }
  }
  if (segment !== "") segments.push(segment.trimEnd());
  return segments;
}
