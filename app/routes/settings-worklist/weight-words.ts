import { date } from "#reports/format.ts";
import type { Weight } from "./read-weights.server.ts";

/** Cents that $100 of the queue are worth a minute, far from any deadline; null where it brings no money in. */
export function worthOfHundred({ chance, costCents, minutes }: Weight): number | null {
  if (chance === 0) return null;
  return Math.round(Math.max(0, 10_000 * chance - costCents) / minutes);
}

export function weightSource({ isOwn, since }: Weight): string {
  return isOwn ? `Set by you${since ? ` on ${date(since)}` : ""}` : "Planning default";
}
