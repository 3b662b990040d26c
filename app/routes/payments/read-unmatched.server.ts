import type { View } from "#app/filters.ts";
import { unmatchedCash } from "#queries/loads/unmatched-cash.ts";
import type { Reader } from "#queries/reader.ts";
import { unmatchedShown } from "./unmatched-columns.ts";

/** The largest payments of the period that no claim explains. */
export function readLargestUnmatched(reader: Reader, { asOf, from, to }: View) {
  return reader.run(unmatchedCash, { asOf, from, to, rows: unmatchedShown, skip: 0 });
}
