import { IssueLog } from "./issue-log.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { createTables, finishTables } from "./table-builder.ts";
import { emptyTally, summaryOf } from "./tally.ts";
import { TextPoolBuilder } from "./text-pool.ts";

/** A file of which nothing could be used, and the sentence that says why. */
export function rejectedFile(code: string, message: string): ParsedFile {
  const texts = new TextPoolBuilder();
  const tables = createTables();
  new IssueLog(tables.load_issue, texts).add({ severity: "error", code, message });
  const summary = summaryOf({ ...emptyTally(), issues: 1 });
  return { ...summary, texts: texts.finish(), tables: finishTables(tables) };
}
