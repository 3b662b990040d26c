import { IssueLog } from "./issue-log.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { createTables } from "./table-builder.ts";
import { tableNames } from "./table-shapes.ts";
import { TextPoolBuilder } from "./text-pool.ts";

/** A file of which nothing could be used, and the sentence that says why. */
export function rejectedFile(code: string, message: string): ParsedFile {
  const texts = new TextPoolBuilder();
  const tables = createTables();
  new IssueLog(tables.load_issue, texts).add({ severity: "error", code, message });
  return {
    kind: "unknown",
    status: "rejected",
    totals: {
      transactions: 0,
      duplicateTransactions: 0,
      claims: 0,
      lines: 0,
      chargeCents: 0,
      paidCents: 0,
      segments: 0,
      segmentsUsed: 0,
      segmentsUnused: 0,
      segmentsIssue: 0,
      issues: 1,
      firstOn: null,
      lastOn: null,
    },
    texts: texts.finish(),
    tables: Object.fromEntries(
      tableNames.map((name) => [name, tables[name].finish()]),
    ) as ParsedFile["tables"],
  };
}
