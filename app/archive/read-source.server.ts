import { sourceRanges } from "#queries/claims/source-ranges.ts";
import { loadedFile } from "#queries/loads/loaded-file.ts";
import { isWhole, type Reach } from "#queries/reach.ts";
import type { Reader } from "#queries/reader.ts";
import { readOriginal } from "./read-original.server.ts";
import { type ExcerptLine, type ExcerptRange, segmentId, sourceExcerpt } from "./source-excerpt.ts";
import { splitRows } from "./split-rows.ts";
import { splitSegments } from "./split-segments.ts";

/** What a source view shows, or why it cannot. */
export type SourceView = {
  readonly fileId: string;
  readonly name: string;
  readonly kind: string;
  readonly unit: "segment" | "row";
  readonly lines: ExcerptLine[];
  readonly trouble: string | null;
};
export type SourceRequest = {
  readonly fileId: string;
  readonly from: number;
  readonly to: number;
  readonly marked: number | null;
};

/** At most this many segments are shown around what was asked. */
const LONGEST = 400;

/** Reads `FILE:12`, `FILE:12-40` or `FILE:12-40:15` (a run, and the segment to point at) from a URL. */
export function parseSource(text: string | null): SourceRequest | null {
  const parts = /^(\d{1,20}):(\d{1,9})(?:-(\d{1,9}))?(?::(\d{1,9}))?$/.exec(text ?? "");
  if (parts === null) return null;
  const from = Number(parts[2]);
  const to = Number(parts[3] ?? parts[2]);
  return {
    fileId: parts[1] ?? "",
    from,
    to: Math.min(Math.max(from, to), from + LONGEST),
    marked: parts[4] ? Number(parts[4]) : null,
  };
}

/**
 * The text a number came from, as received, with the envelope and payment around it. Whoever may not see all is shown
 * segments of claims within reach alone: no other claims of the same file, no totals of its payment.
 *
 * @returns null where there is no such file or, within the reach, nothing of what is asked for
 */
export async function readSource(
  reader: Reader,
  home: string,
  request: SourceRequest,
  reach: Reach,
): Promise<SourceView | null> {
  const [[file], maySee] = await Promise.all([
    reader.run(loadedFile, { fileId: request.fileId }),
    visibleSegments(reader, request.fileId, reach),
  ]);
  if (file === undefined) return null;
  const view = { fileId: file.file_id, name: file.name, kind: file.kind, unit: unitOf(file.kind) };
  const without = (trouble: string) => ({ ...view, lines: [], trouble });
  if (!hasSome(request, maySee)) return null;
  const bytes = await readOriginal(home, file);
  if (bytes === undefined) return without("The original is no longer in the archive.");
  if (isWorkbook(bytes))
    return without(`Row ${request.from} of a workbook: open the file to see it.`);
  const marked = [request.marked ?? (request.from === request.to ? request.from : -1)];
  const lines =
    view.unit === "segment"
      ? segmentsOf(bytes, { ...request, marked }, maySee)
      : rowsOf(bytes, { ...request, marked }, maySee);
  return { ...view, lines, trouble: null };
}

type MaySee = (no: number) => boolean;

async function visibleSegments(reader: Reader, fileId: string, reach: Reach): Promise<MaySee> {
  if (isWhole(reach)) return () => true;
  const ranges = await reader.run(sourceRanges, { fileId });
  return (no) => ranges.some(({ from_no, to_no }) => from_no <= no && no <= to_no);
}

function hasSome({ from, to }: SourceRequest, maySee: MaySee): boolean {
  for (let no = from; no <= to; no++) if (maySee(no)) return true;
  return false;
}

/** The payment's total is not of one claim: it is told to who may see every segment. */
function segmentsOf(bytes: Uint8Array, range: ExcerptRange, maySee: MaySee): ExcerptLine[] {
  const segments = splitSegments(Buffer.from(bytes).toString("latin1"));
  return sourceExcerpt(segments, range).filter(({ no, text, role }) => {
    if (role === "body" || role === "marked") return maySee(no);
    return segmentId(text) !== "BPR" || maySee(no);
  });
}

/** The header of an export, and the rows around the one asked for. */
function rowsOf(bytes: Uint8Array, range: ExcerptRange, maySee: MaySee): ExcerptLine[] {
  const [header, ...others] = splitRows(exportText(bytes));
  const rows = sourceExcerpt(
    others.filter(({ no }) => Math.abs(no - range.from) <= 3 && maySee(no)),
    { from: range.from - 3, to: range.to + 3, marked: range.marked },
  );
  return header ? [{ ...header, role: "envelope" }, ...rows] : rows;
}

function unitOf(kind: string): "segment" | "row" {
  return kind === "denials" || kind === "claims" || kind === "transactions" ? "row" : "segment";
}

/** UTF-8, else the one-byte encoding that older Windows programs write. */
function exportText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
