import { isDeepStrictEqual } from "node:util";
import { noEnvelope } from "./envelope.ts";
import { listed } from "./issue-log.ts";
import { ParseContext } from "./parse-context.ts";
import { tellEnd } from "./parse-file.ts";
import type { PartBegin, PartReply, PartRequest } from "./parse-part.ts";
import type { FileSummary, ParsedPart } from "./parsed-file.ts";
import { SegmentReader } from "./segment-reader.ts";
import { addTally, emptyTally, summaryOf } from "./tally.ts";

/** A part that is being parsed, and where the next one begins, which is known sooner. */
export type RunningPart = { reply: Promise<PartReply>; next: Promise<PartBegin | null> };

export type PartRunner = {
  run: (request: PartRequest) => RunningPart;
  /** parts that may be out at once */
  atOnce: number;
  /** bytes of a part */
  size: number;
};

type Pending = { request: PartRequest; reply: Promise<PartReply>; next: Promise<Pending | null> };

/**
 * Parses a file in parts that are cut between two sets, several at once, and gives them on in the order of the file,
 * one at a time: rows, numbers of segments, issues and totals are those of `parseFile`.
 *
 * A part is begun before those in front of it are done, on a guess: its place in the envelope, told by a look at the
 * bytes; no set of it stands further up; no kind of issue has come so often that it is listed no more. Where the parts
 * in front show otherwise, it is parsed again.
 *
 * @param onPart gets the next part only when it is done with the one before
 */
export async function parseInParts(
  { run, atOnce, size }: PartRunner,
  onPart: (part: ParsedPart) => void | Promise<void>,
): Promise<FileSummary> {
  const total = emptyTally();
  const known = new Set<bigint>();
  const issueCounts = new Map<string, number>();
  let envelope = noEnvelope();
  let room = atOnce;
  let goOn: (() => void) | undefined;

  function begin(at: PartBegin): Pending {
    room--;
    const request = { ...at, size, known: new Set<bigint>(), issueCounts: new Map(issueCounts) };
    const { reply, next } = run(request);
    const pending = next.then(async (following) => {
      if (following === null) return null;
      if (room === 0) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      return begin(following);
    });
    // Both are awaited in turn; an error of a later part must not be one that nobody looks at meanwhile.
    reply.catch(() => undefined);
    pending.catch(() => undefined);
    return { request, reply, next: pending };
  }

  /** Parses the part again, if it was begun on a guess that does not hold. */
  async function settle({ request, reply }: Pending): Promise<PartReply> {
    const parsed = await reply;
    const repeats = idsOf(parsed.part).filter((id) => known.has(id));
    const { within } = request;
    if (
      repeats.length === 0 &&
      (within === null || isDeepStrictEqual(within.envelope, envelope)) &&
      listsTheSame(request.issueCounts, parsed.issueCounts, issueCounts)
    ) {
      for (const [code, count] of parsed.issueCounts) {
        const before = request.issueCounts.get(code) ?? 0;
        issueCounts.set(code, (issueCounts.get(code) ?? 0) + count - before);
      }
      return parsed;
    }
    const exact = {
      within: within && { ...within, envelope },
      known: new Set(repeats),
      issueCounts,
    };
    const again = run({ ...request, ...exact });
    const [settled] = await Promise.all([again.reply, again.next]);
    for (const [code, count] of settled.issueCounts) issueCounts.set(code, count);
    return settled;
  }

  let pending: Pending | null = begin({ from: 0, within: null });
  while (pending !== null) {
    const { part, tally, envelope: end } = await settle(pending);
    envelope = end;
    for (const id of idsOf(part)) known.add(id);
    moveSegments(part, total.segments);
    addTally(total, tally);
    await onPart(part);
    room++;
    goOn?.();
    pending = await pending.next;
  }
  const closing = new ParseContext(new SegmentReader(new Uint8Array()), envelope, issueCounts);
  tellEnd(closing.issues, total);
  total.issues += closing.tables.load_issue.rows;
  if (closing.tables.load_issue.rows > 0) await onPart(closing.finish());
  return summaryOf(total);
}

function idsOf({ tables }: ParsedPart): bigint[] {
  const column = tables.transaction_set.columns.transaction_id;
  return column?.type === "id" ? Array.from(column.values) : [];
}

/** Were as many issues of each kind listed as there is room for behind those of the parts in front? */
function listsTheSame(
  guessed: ReadonlyMap<string, number>,
  counted: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): boolean {
  for (const [code, count] of counted) {
    const own = count - (guessed.get(code) ?? 0);
    const shown = (others: number) => Math.max(0, Math.min(own, listed - others));
    if (shown(guessed.get(code) ?? 0) !== shown(before.get(code) ?? 0)) return false;
  }
  return true;
}

/** Makes numbers of segments count from the file's first. */
function moveSegments({ tables }: ParsedPart, by: number): void {
  for (const { columns } of Object.values(tables)) {
    for (const column of [columns.segment_no, columns.last_segment_no]) {
      if (column?.type !== "integer") continue;
      const { values, valid } = column;
      for (let row = 0; row < values.length; row++) {
        if (valid[row] === 1) values[row] = (values[row] as number) + by;
      }
    }
  }
}
