import { IssueLog } from "./issue-log.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { createTables } from "./table-builder.ts";
import { type TableName, tableNames } from "./table-shapes.ts";
import { TextPoolBuilder } from "./text-pool.ts";

/** What a file gives that could not be read at all: no rows, one issue that says why. */
export function refusedFile(message: string): ParsedFile {
  const texts = new TextPoolBuilder();
  const tables = createTables();
  const issues = new IssueLog(tables.load_issue, texts);
  issues.add({ severity: "error", code: "not_read", message });
  issues.close();
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
    tables: Object.fromEntries(tableNames.map((name) => [name, tables[name].finish()])) as Record<
      TableName,
      ReturnType<(typeof tables)[TableName]["finish"]>
    >,
  };
}
