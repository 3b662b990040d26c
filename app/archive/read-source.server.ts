import { loadedFile } from "#queries/loads/loaded-file.ts";
import type { Reader } from "#queries/reader.ts";
import { readOriginal } from "./read-original.server.ts";
import { type ExcerptLine, sourceExcerpt } from "./source-excerpt.ts";
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

/** The text a number came from, as received, with the envelope and payment around it. */
export async function readSource(
  reader: Reader,
  home: string,
  request: SourceRequest,
): Promise<SourceView | null> {
  const [file] = await reader.run(loadedFile, { fileId: request.fileId });
  if (file === undefined) return null;
  const view = { fileId: file.file_id, name: file.name, kind: file.kind, unit: unitOf(file.kind) };
  const bytes = await readOriginal(home, file);
  if (bytes === undefined)
    return { ...view, lines: [], trouble: "The original is no longer in the archive." };
  if (isWorkbook(bytes))
    return {
      ...view,
      lines: [],
      trouble: `Row ${request.from} of a workbook: open the file to see it.`,
    };
  const text = view.unit === "row" ? exportText(bytes) : Buffer.from(bytes).toString("latin1");
  const segments = view.unit === "row" ? splitRows(text) : splitSegments(text);
  const marked = [request.marked ?? (request.from === request.to ? request.from : -1)];
  const range = { from: request.from, to: request.to, marked };
  if (view.unit === "segment")
    return { ...view, lines: sourceExcerpt(segments, range), trouble: null };
  const [header] = segments;
  const rows = sourceExcerpt(
    segments.filter(({ no }) => no > 1 && Math.abs(no - request.from) <= 3),
    { from: request.from - 3, to: request.to + 3, marked },
  );
  return {
    ...view,
    lines: header ? [{ ...header, role: "envelope" }, ...rows] : rows,
    trouble: null,
  };
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
