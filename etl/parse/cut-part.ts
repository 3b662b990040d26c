import { type Envelope, openGroup, openInterchange } from "./envelope.ts";
import type { Interchange } from "./interchange.ts";
import { ParseContext } from "./parse-context.ts";
import { SegmentReader } from "./segment-reader.ts";

/** Where a part of a file ends and the next one begins: between two sets of an interchange, which goes on. */
export type Cut = {
  at: number;
  interchange: Interchange;
  /** what the next part finds itself in, told by looks at the bytes: `parseInParts` compares it with what was parsed */
  envelope: Envelope;
};

/**
 * Finds where a part may end: behind the last SE that begins before `limit`. Null where there is none.
 *
 * @param interchanges those of the bytes; the first may have begun in the part before
 * @param before what holds at the first byte; null at the beginning of the file
 */
export function cutPart(
  bytes: Uint8Array,
  interchanges: readonly Interchange[],
  limit: number,
  before: Envelope | null,
): Cut | null {
  for (const interchange of interchanges.toReversed()) {
    if (interchange.start >= limit || isLetter(interchange.terminator)) continue;
    const reader = new SegmentReader(bytes);
    reader.open(interchange);
    const last = reader.lastSegment("SE", limit);
    const at = last < 0 ? -1 : reader.endOf(last);
    if (at < 0) continue;
    const goesOn = before !== null && interchange === interchanges[0];
    return { at, interchange, envelope: lookAhead(reader, at, goesOn ? before : null) };
  }
  return null;
}

/** A terminator that could stand in a segment's name: such a file is left whole. */
function isLetter(terminator: number): boolean {
  return terminator >= 65 && terminator <= 90;
}

function lookAhead(reader: SegmentReader, end: number, before: Envelope | null): Envelope {
  const context = new ParseContext(reader, before === null ? undefined : { ...before });
  const { position } = reader;
  if (before === null && reader.next()) openInterchange(context);
  let from = position;
  for (let at = position - 1; ; from = at) {
    at = reader.findSegment("GS", at + 1, end);
    if (at < 0) break;
    reader.position = at;
    if (reader.next()) openGroup(context);
  }
  for (let at = from - 1; ; context.envelope.groupSets++) {
    at = reader.findSegment("SE", at + 1, end);
    if (at < 0) break;
  }
  context.finish();
  return context.envelope;
}
