import { detectFormat } from "./detect.ts";
import { asUtf8Bytes, isUtf16 } from "./encoding.ts";
import { findInterchanges, type Interchange } from "./interchange.ts";
import type { IssueLog } from "./issue-log.ts";
import { ParseContext } from "./parse-context.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { SegmentReader } from "./segment-reader.ts";
import { statusOf, summaryOf, type Tally } from "./tally.ts";
import { InterchangeWalk } from "./walk-interchanges.ts";

/**
 * Reads one X12 file. Pure and total: any bytes give a result, what is wrong with them is an issue. Exports (CSV, XLSX)
 * are told apart by `detectFormat` and read by `parseExport`; given here, they are rejected with a sentence.
 */
export function parseFile(received: Uint8Array, { name }: { name: string }): ParsedFile {
  const bytes = asUtf8Bytes(received);
  const interchanges = findInterchanges(bytes);
  const context = new ParseContext(new SegmentReader(bytes));
  const walk = new InterchangeWalk(context);
  tellBeginning(context.issues, received, bytes, interchanges[0], name);
  for (const interchange of interchanges) walk.walk(interchange);
  tellEnd(context.issues, walk.tally);
  walk.tally.issues = context.tables.load_issue.rows;
  return { ...summaryOf(walk.tally), ...context.finish() };
}

/** Says what stands before the first interchange; where there is none, why the file cannot be read. */
export function tellBeginning(
  issues: IssueLog,
  received: Uint8Array,
  bytes: Uint8Array,
  first: Interchange | undefined,
  name: string,
): void {
  if (first === undefined) {
    const message = whyRejected(received, name);
    issues.add({ severity: "error", code: "not_recognised", message });
    return;
  }
  if (isUtf16(received) !== null) {
    const message = "The file is UTF-16; it was read as such.";
    issues.add({ severity: "info", code: "encoding_converted", message });
  }
  const text = new TextDecoder().decode(bytes.subarray(0, first.start)).trim();
  if (text === "") return;
  const message = "There is text before the first ISA; it was passed over.";
  issues.add({ severity: "info", code: "text_before_interchange", message, text });
}

/** Says what is to be said of the file as a whole, once all of it was counted. */
export function tellEnd(issues: IssueLog, tally: Tally): void {
  const status = statusOf(tally);
  if (status === "rejected" && tally.truncated === 0 && tally.interchanges > 0) {
    const message = "The file has an envelope (ISA), but no transaction set in it.";
    issues.add({ severity: "error", code: "no_transaction", message });
  }
  if (status === "unsupported" && tally.unsupported.size === 0) {
    const message =
      "The file acknowledges interchanges (TA1) and holds nothing else: kept in the archive, not loaded.";
    issues.add({ severity: "info", code: "unsupported_set", message });
  }
  issues.close();
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
