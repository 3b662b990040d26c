import { counted } from "#reports/format.ts";

/** `the claim`, `40 claims`. */
export function claimWords(claims: number): string {
  return claims === 1 ? "the claim" : counted(claims, "claim");
}

/** Parts of an answer in one line: `Logged a call; status Appealed; next date Nov 30, 2026`. */
export function joined(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join("; ");
}
