import type { Segment } from "./split-segments.ts";

/** A line of an excerpt: a segment, and why it is shown. */
export type ExcerptLine = {
  readonly no: number;
  readonly text: string;
  readonly role: "envelope" | "context" | "body" | "marked";
};

/** What to cut out of a file: a run of segments, and those of it to point at. */
export type ExcerptRange = {
  readonly from: number;
  readonly to: number;
  readonly marked: readonly number[];
};

const ENVELOPE = new Set(["ISA", "GS", "ST"]);
/** What a reader needs to know of the transaction before its claim: payment, trace, batch, payer, payee. */
const CONTEXT = new Set(["BPR", "TRN", "BHT", "N1"]);

/**
 * The segments of a range with the envelope and payment they stand in: the nearest ISA, GS and ST before it, and the
 * BPR, TRN, BHT and N1 between that ST and the first claim. Gaps show by the jump of the numbers.
 */
export function sourceExcerpt(segments: readonly Segment[], range: ExcerptRange): ExcerptLine[] {
  const marked = new Set(range.marked);
  const body = segments
    .filter(({ no }) => no >= range.from && no <= range.to)
    .map(({ no, text }): ExcerptLine => ({ no, text, role: marked.has(no) ? "marked" : "body" }));
  const first = body[0]?.no ?? range.from;
  return [...leadIn(segments, first), ...body];
}

function leadIn(segments: readonly Segment[], before: number): ExcerptLine[] {
  const nearest = new Map<string, Segment>();
  for (const segment of segments) {
    if (segment.no >= before) break;
    const id = segmentId(segment.text);
    if (ENVELOPE.has(id)) nearest.set(id, segment);
  }
  const set = nearest.get("ST");
  const context: Segment[] = [];
  for (const segment of segments) {
    if (set === undefined || segment.no >= before) break;
    if (segment.no <= set.no) continue;
    const id = segmentId(segment.text);
    if (id === "LX" || id === "HL" || id === "CLP") break;
    if (CONTEXT.has(id)) context.push(segment);
  }
  const lines = [...nearest.values()].map(
    ({ no, text }): ExcerptLine => ({ no, text, role: "envelope" }),
  );
  return [
    ...lines,
    ...context.map(({ no, text }): ExcerptLine => ({ no, text, role: "context" })),
  ].sort((a, b) => a.no - b.no);
}

/** `CLP` of `CLP*A1*1*…`, whatever the separator. */
export function segmentId(text: string): string {
  return /^[A-Z0-9]{2,3}/.exec(text)?.[0] ?? "";
}
