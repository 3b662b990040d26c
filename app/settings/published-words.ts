import type { Target } from "#queries/query.ts";

/** `under 10 % is strong (HFMA-style figure, as quoted by others)`; of a vendor, that it is a vendor's claim. */
export function publishedWords({ text, source, grade }: NonNullable<Target>): string {
  return grade === "C" ? `vendor’s claim: ${text} (${source})` : `${text} (${source})`;
}
