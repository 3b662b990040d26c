import { noDay } from "./day.ts";
import { findInterchanges } from "./interchange.ts";
import { ParseContext } from "./parse-context.ts";
import type { FileStatus, ParsedFile } from "./parsed-file.ts";
import { SegmentReader } from "./segment-reader.ts";
import { tableNames } from "./table-shapes.ts";
import { InterchangeWalk } from "./walk-interchanges.ts";

/**
 * Reads one X12 file. Pure and total: any bytes give a result, what is wrong with them is an issue. Exports (CSV, XLSX)
 * are told apart by `detectFormat` and read by `parseExport`; given here, they are rejected with a sentence.
 */
export function parseFile(bytes: Uint8Array, meta: { name: string }): ParsedFile {
  const reader = new SegmentReader(bytes);
  const context = new ParseContext(reader);
  const walk = new InterchangeWalk(context);
  for (const interchange of findInterchanges(bytes)) walk.walk(interchange);
  void meta;
  return assemble(context, walk);
}

function assemble(context: ParseContext, walk: InterchangeWalk): ParsedFile {
  context.issues.close();
  const { totals } = walk;
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, context.tables[name].finish()]),
  ) as ParsedFile["tables"];
  return {
    kind: kindOf(walk),
    status: statusOf(walk),
    totals: {
      transactions: totals.transactions,
      duplicateTransactions: totals.duplicates,
      claims: totals.claims,
      lines: totals.lines,
      chargeCents: totals.chargeCents,
      paidCents: totals.paidCents,
      segments: walk.used + walk.unused + walk.lost,
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

function kindOf(walk: InterchangeWalk): string {
  const [most] = [...walk.supported, ...walk.unsupported].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? "unknown";
}

function statusOf(walk: InterchangeWalk): FileStatus {
  if (walk.supported.size > 0) {
    return walk.truncated > 0 || walk.totals.lostAmount ? "partial" : "loaded";
  }
  return walk.unsupported.size > 0 ? "unsupported" : "rejected";
}
