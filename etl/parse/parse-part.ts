import { cutPart } from "./cut-part.ts";
import { asUtf8Bytes } from "./encoding.ts";
import type { Envelope } from "./envelope.ts";
import { findInterchanges, type Interchange, settleWindow } from "./interchange.ts";
import { ParseContext } from "./parse-context.ts";
import { tellBeginning } from "./parse-file.ts";
import type { ParsedPart } from "./parsed-file.ts";
import { SegmentReader } from "./segment-reader.ts";
import type { Tally } from "./tally.ts";
import { InterchangeWalk } from "./walk-interchanges.ts";

/** A file of which parts are read. */
export type PartedFile = {
  name: string;
  size: number;
  /** the bytes from an offset on, fewer where the file ends; they hold until the next call */
  read: (from: number, length: number) => Uint8Array;
};

/** Where a part begins, and the interchange it begins in; null at the beginning of the file. */
export type PartBegin = {
  from: number;
  within: { interchange: Interchange; envelope: Envelope } | null;
};

export type PartRequest = PartBegin & {
  /** bytes that it should not have more of; a set that has more stays whole */
  size: number;
  /** ids of sets in the parts before that stand in this one again */
  known: ReadonlySet<bigint>;
  /** issues of the parts before, by code */
  issueCounts: ReadonlyMap<string, number>;
};

export type PartReply = {
  part: ParsedPart;
  tally: Tally;
  /** what holds where the part ends */
  envelope: Envelope;
  issueCounts: Map<string, number>;
};

/** Beside the bytes of a part so many are read that the delimiters of its last ISA can be settled. */
const lookAhead = settleWindow + (1 << 16);

const mostAtOnce = 1 << 30;

/**
 * Parses one part of a file: numbers of segments count from the part's first.
 *
 * @param tellNext is told where the next part begins before this one is parsed; null where this is the last
 */
export function parsePart(
  file: PartedFile,
  request: PartRequest,
  tellNext: (next: PartBegin | null) => void,
): PartReply {
  const { from, within } = request;
  const { received, bytes, interchanges, next } = takePart(file, request);
  tellNext(next);
  const context = new ParseContext(
    new SegmentReader(bytes),
    within === null ? undefined : { ...within.envelope },
    new Map(request.issueCounts),
  );
  const walk = new InterchangeWalk(context, new Set(request.known));
  if (from === 0) tellBeginning(context.issues, received, bytes, interchanges[0], file.name);
  for (const interchange of interchanges) {
    walk.walk(interchange, next !== null && interchange === interchanges.at(-1));
  }
  walk.tally.issues = context.tables.load_issue.rows;
  const { envelope, issues } = context;
  return { part: context.finish(), tally: walk.tally, envelope, issueCounts: issues.counts };
}

type Taken = {
  received: Uint8Array;
  bytes: Uint8Array;
  interchanges: Interchange[];
  next: PartBegin | null;
};

/** Reads the bytes of a part: up to the last SE, and further where a set is larger than a part. */
function takePart(file: PartedFile, { from, within, size }: PartRequest): Taken {
  const interchange = within?.interchange ?? null;
  for (let limit = size; from + limit < file.size; limit *= 2) {
    const bytes = file.read(from, limit + lookAhead);
    const found = findInterchanges(bytes, interchange);
    const cut = cutPart(bytes, found, limit, within?.envelope ?? null);
    if (cut === null) {
      if (limit > mostAtOnce) throw new Error("a gigabyte of it goes by without the end of a set.");
      continue;
    }
    const interchanges = found
      .filter(({ start }) => start < cut.at)
      .map((one) => ({ ...one, end: Math.min(one.end, cut.at) }));
    const next = { from: from + cut.at, within: cut };
    return { received: bytes, bytes: bytes.subarray(0, cut.at), interchanges, next };
  }
  const received = file.read(from, file.size - from);
  const bytes = from === 0 ? asUtf8Bytes(received) : received;
  return { received, bytes, interchanges: findInterchanges(bytes, interchange), next: null };
}
