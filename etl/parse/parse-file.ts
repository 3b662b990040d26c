import { noDay } from "./day.ts";
import { detectFormat } from "./detect.ts";
import { asUtf8Bytes, isUtf16 } from "./encoding.ts";
import { findInterchanges } from "./interchange.ts";
import { ParseContext } from "./parse-context.ts";
import type { FileStatus, ParsedFile } from "./parsed-file.ts";
import { rejectedFile } from "./rejected-file.ts";
import { SegmentReader } from "./segment-reader.ts";
import { tableNames } from "./table-shapes.ts";
import { InterchangeWalk } from "./walk-interchanges.ts";

/**
 * Reads one X12 file. Pure and total: any bytes give a result, what is wrong with them is an issue. Exports (CSV, XLSX)
 * are told apart by `detectFormat` and read by `parseExport`; given here, they are rejected with a sentence.
 */
export function parseFile(received: Uint8Array, meta: { name: string }): ParsedFile {
  const bytes = asUtf8Bytes(received);
  const interchanges = findInterchanges(bytes);
  const [first] = interchanges;
  if (first === undefined) return rejectedFile("not_recognised", whyRejected(received, meta.name));
  const context = new ParseContext(new SegmentReader(bytes));
  if (isUtf16(received) !== null) {
    const message = "The file is UTF-16; it was read as such.";
    context.issues.add({ severity: "info", code: "encoding_converted", message });
  }
  tellTextBefore(context, bytes.subarray(0, first.start));
  const walk = new InterchangeWalk(context);
  for (const interchange of interchanges) walk.walk(interchange);
  return assemble(context, walk);
}

function whyRejected(bytes: Uint8Array, name: string): string {
  const expected =
    "Expected: X12 (837P, 835, 277CA, 999 or 997), or an export of denials, claims or transactions (CSV or XLSX).";
  if (bytes.length === 0) return `${name} is empty. ${expected}`;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 5).toString("latin1") === "%PDF-") return `${name} is a PDF. ${expected}`;
  const { format } = detectFormat(bytes);
  if (format === "csv" || format === "xlsx") {
    return `${name} is an export, not X12: its cells have to be read first.`;
  }
  if (/^\s*ST.[0-9]{3}/.test(buffer.subarray(0, 50).toString("latin1"))) {
    return `${name} starts with ST: the envelope (ISA, GS), which tells its delimiters, is missing. ${expected}`;
  }
  if (buffer.includes("ISA")) {
    return `${name} has the letters ISA, but no ISA segment with its 16 fields follows. ${expected}`;
  }
  return `${name} has neither an ISA segment nor the headers of a known export. ${expected}`;
}

function tellTextBefore({ issues }: ParseContext, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes).trim();
  if (text === "") return;
  const message = "There is text before the first ISA; it was passed over.";
  issues.add({ severity: "info", code: "text_before_interchange", message, text });
}

function assemble(context: ParseContext, walk: InterchangeWalk): ParsedFile {
  const status = statusOf(walk);
  if (status === "rejected" && walk.truncated === 0) {
    const message = "The file has an envelope (ISA), but no transaction set in it.";
    context.issues.add({ severity: "error", code: "no_transaction", message });
  }
  if (status === "unsupported" && walk.unsupported.size === 0) {
    const message =
      "The file acknowledges interchanges (TA1) and holds nothing else: kept in the archive, not loaded.";
    context.issues.add({ severity: "info", code: "unsupported_set", message });
  }
  context.issues.close();
  const { totals } = walk;
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, context.tables[name].finish()]),
  ) as ParsedFile["tables"];
  return {
    kind: kindOf(walk),
    status,
    totals: {
      transactions: totals.transactions,
      duplicateTransactions: totals.duplicates,
      claims: totals.claims,
      lines: totals.lines,
      chargeCents: totals.chargeCents,
      paidCents: totals.paidCents,
      segments: context.reader.segmentNo,
      segmentsUsed: walk.used,
      segmentsUnused: walk.unused,
      segmentsIssue: walk.lost,
      issues: tables.load_issue.rows,
      firstOn: totals.firstOn === noDay ? null : totals.firstOn,
      lastOn: totals.lastOn === noDay ? null : totals.lastOn,
    },
    texts: context.texts.finish(),
    tables,
  };
}

/** The kind of most of its sets; of what was loaded, where there is anything. */
function kindOf(walk: InterchangeWalk): string {
  const kinds = walk.supported.size > 0 ? walk.supported : walk.unsupported;
  const [most] = [...kinds].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? walk.brokenKind ?? (walk.hasTA1 ? "TA1" : "unknown");
}

function statusOf(walk: InterchangeWalk): FileStatus {
  if (walk.supported.size > 0) {
    return walk.truncated > 0 || walk.totals.lostAmount ? "partial" : "loaded";
  }
  if (walk.unsupported.size > 0) return "unsupported";
  return walk.hasTA1 && walk.truncated === 0 ? "unsupported" : "rejected";
}
