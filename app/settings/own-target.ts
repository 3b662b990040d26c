import { date, figure } from "#reports/format.ts";

/** What the practice itself aims at for a figure: an end or both; rates 0–1, days. */
export type OwnTarget = {
  readonly kpi: string;
  readonly from_value: number | null;
  readonly to_value: number | null;
  readonly source: string;
  /** Aimed at from this day on; null: always. */
  readonly from_on: string | null;
};

type Unit = "money" | "rate" | "days";

/** Whether the target was aimed at on a day. */
export function isInForce({ from_on }: OwnTarget, day: string): boolean {
  return from_on === null || from_on <= day;
}

/** `plan of the partners, from Jul 1, 2026` */
export function targetSource({ source, from_on }: OwnTarget): string {
  return from_on === null ? source : `${source}, from ${date(from_on)}`;
}

/** `at most 35.0 d`, `at least 95.0 %`, `30.0 d to 40.0 d`. */
export function targetWords({ from_value: from, to_value: to }: OwnTarget, unit: Unit): string {
  if (from !== null && to !== null) return `${figure(from, unit)} to ${figure(to, unit)}`;
  return from === null ? `at most ${figure(to, unit)}` : `at least ${figure(from, unit)}`;
}

/** Where a figure stands against the target: in words, and whether that is well; null: not known. */
export function standing(
  value: number | null | undefined,
  { from_value: from, to_value: to }: OwnTarget,
): { readonly words: string; readonly isMet: boolean } | null {
  if (value === null || value === undefined) return null;
  if (from !== null && value < from) return { words: "below it", isMet: false };
  if (to !== null && value > to) return { words: "above it", isMet: false };
  return { words: "met", isMet: true };
}
