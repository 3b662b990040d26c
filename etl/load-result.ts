/** What became of one file: an object of `dermledger load --json` (PRODUCT.md). Money is integer cents. */
export type LoadResult = {
  path: string;
  /** of the file, or of the member of a .zip; null: it could not be read */
  sha256: string | null;
  kind: string;
  status: "loaded" | "duplicate" | "partial" | "rejected" | "unsupported";
  /** what the file holds, duplicates included, transaction sets without their end excluded */
  transactions: number;
  claims: number;
  lines: number;
  charge_cents: number;
  paid_cents: number;
  duplicate_transactions: number;
  issues: LoadIssue[];
};

export type LoadIssue = {
  severity: string;
  code: string;
  segment_no: number | null;
  message: string;
};

/** The result of a file of which nothing could be loaded. */
export function refusedResult(path: string, message: string, code = "not_read"): LoadResult {
  return {
    path,
    sha256: null,
    kind: "unknown",
    status: "rejected",
    transactions: 0,
    claims: 0,
    lines: 0,
    charge_cents: 0,
    paid_cents: 0,
    duplicate_transactions: 0,
    issues: [{ severity: "error", code, segment_no: null, message }],
  };
}

/** The files of an archive that are gone or no longer what was received: what they held is in no number now. */
export function lostFromArchive(results: readonly LoadResult[]): LoadResult[] {
  return results.filter(({ issues }) => issues.some(({ code }) => code === "not_in_archive"));
}
