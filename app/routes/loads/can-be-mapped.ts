/** Issues that say: these are cells, but not which column is which, or not as they were taken. */
const codes: ReadonlySet<string> = new Set([
  "headers_almost_known",
  "unknown_headers",
  "not_recognised",
  "amount_not_a_number",
  "bad_date",
  "row_without_claim",
]);
const exports: ReadonlySet<string> = new Set(["denials", "claims", "transactions", "unknown"]);

/** Whether a mapping of its columns may help a file. */
export function canBeMapped(file: {
  readonly status: string;
  readonly kind: string;
  readonly code: string | null;
}): boolean {
  if (file.status !== "rejected" && file.status !== "partial") return false;
  return exports.has(file.kind) && file.code !== null && codes.has(file.code);
}
