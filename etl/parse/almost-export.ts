import type { Cell } from "./export-cells.ts";
import { type AlmostHeader, findAlmostHeader } from "./export-headers.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { rejectedFile } from "./rejected-file.ts";

/**
 * The answer to an export whose headers are known in part: which column is missing, and how a person says which it is.
 * @param tables ways to read the file: one per delimiter, or one per sheet
 * @returns undefined where the rows look like no export
 */
export function almostExport(
  tables: readonly (readonly (readonly Cell[])[])[],
): ParsedFile | undefined {
  for (const rows of tables) {
    const header = findAlmostHeader(rows);
    if (header !== null) return rejectedFile("headers_almost_known", sentenceOf(header));
  }
  return undefined;
}

function sentenceOf({ kind, missing, unknown }: AlmostHeader): string {
  const [first = ""] = missing;
  const names = missing.map((column) => inWords[column] ?? column).join(" and ");
  const candidates = unknown.length === 0 ? "" : ` Headers not known: ${unknown.join(", ")}.`;
  const columns = JSON.stringify({ [first]: unknown[0] ?? "header in the file" });
  return `The headers look like an export of ${kind}, but none of them is known to hold ${names}.${candidates} Say which one does on the Loads page (Mapping), or in settings/mapping-profiles.json, then load the file again: [{ "name": "…", "kind": "${kind}", "columns": ${columns} }].`;
}

const inWords: Readonly<Record<string, string>> = {
  claim: "the claim or account number",
  denial_code: "the denial code",
  type: "the type of transaction",
  amount: "the amount",
  charge: "the charge",
  cpt: "the procedure code",
};
