import { ContentHash } from "./content-hash.ts";
import type { Cell } from "./export-cells.ts";
import { addClaims } from "./export-claims.ts";
import { ExportContext } from "./export-context.ts";
import { addDenials } from "./export-denials.ts";
import { type ExportProfile, findHeader } from "./export-headers.ts";
import { addTransactions } from "./export-transactions.ts";
import type { Issue } from "./issue-log.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { rejectedFile } from "./rejected-file.ts";

/**
 * Reads the cells of an export of denials, claims or transactions: all rows in order, titles and header included, so
 * that `segment_no` is the row's number (from 1): of a CSV among the lines that are not blank, of a workbook in its
 * sheet. Pure and total: a row that cannot be read is an issue. Cells may be text (CSV) or typed (XLSX). `profile`
 * corrects how the headers are read; `told` is what the reader of the cells has to say.
 */
export function parseExport(
  rows: readonly (readonly Cell[])[],
  profile: ExportProfile = {},
  told: readonly Issue[] = [],
): ParsedFile {
  const header = findHeader(rows, profile);
  if (header === null) {
    return rejectedFile(
      "unknown_headers",
      "No row has the headers of an export of denials (claim, denial code), transactions (type, amount) or claims (claim, procedure, charge). Correct the mapping, or load another file.",
    );
  }
  const context = new ExportContext(rows, header, profile);
  for (const issue of told) context.issues.add(issue);
  switch (header.kind) {
    case "denials":
      addDenials(context);
      break;
    case "transactions":
      addTransactions(context);
      break;
    case "claims":
      addClaims(context);
      break;
  }
  const hash = new ContentHash();
  context.addToHash(hash);
  return context.finish(hash.low, hash.high);
}
