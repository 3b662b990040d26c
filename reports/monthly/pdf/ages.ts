import type { BarPart } from "../../charts/part-bar.tsx";

/** The ages in order, each with its column of `aging-by-payer` and its colour: one hue that deepens. */
export const ages = [
  { column: "days_0_30_cents", title: "0–30", color: "var(--age-1)" },
  { column: "days_31_60_cents", title: "31–60", color: "var(--age-2)" },
  { column: "days_61_90_cents", title: "61–90", color: "var(--age-3)" },
  { column: "days_91_120_cents", title: "91–120", color: "var(--age-4)" },
  { column: "days_121_cents", title: "Over 120", color: "var(--age-5)" },
] as const;

/**
 * The parts of a payer's bar.
 *
 * @param open cents, one for each of `ages`
 */
export function agingParts(open: readonly number[]): BarPart[] {
  return ages.map(({ title, color }, index) => ({ title, color, value: open[index] ?? 0 }));
}
