import type { MovedKpi } from "#queries/moved/read-cells.ts";
import { money, nothing } from "#reports/format.ts";

const space = "\u00a0";

/** An effect with its sign, in the figure's own unit: `+0.92 pts`, `−1.40 d`, `+$22,140`. */
export function effectWords(kpi: MovedKpi, effect: number, digits = 2): string {
  const size = sizeWords(kpi, effect, digits);
  if (size === nothing || /^\$?0(\.0*)?(\s|$)/.test(size)) return size;
  return `${effect < 0 ? "−" : "+"}${size}`;
}

/** The same without its sign. */
export function sizeWords(kpi: MovedKpi, effect: number, digits = 2): string {
  if (!Number.isFinite(effect)) return nothing;
  const size = Math.abs(effect);
  if (kpi === "cash") return money(size);
  return kpi === "days_in_ar"
    ? `${size.toFixed(digits)}${space}d`
    : `${(100 * size).toFixed(digits)}${space}pts`;
}

/** In a sentence: `1.2 points`, `2.9 days`, `$22,140`. */
export function sizeSentence(kpi: MovedKpi, effect: number): string {
  const figure = (value: number, unit: string) => {
    const text = value.toFixed(1);
    return `${text}${space}${text === "1.0" ? unit : `${unit}s`}`;
  };
  if (kpi === "cash") return money(Math.abs(effect));
  return kpi === "days_in_ar"
    ? figure(Math.abs(effect), "day")
    : figure(100 * Math.abs(effect), "point");
}

/** Whether so small that its sentence would say 0. */
export function isNothing(kpi: MovedKpi, effect: number): boolean {
  return Math.abs(effect) < { initial_denial_rate: 0.0005, days_in_ar: 0.05, cash: 50 }[kpi];
}
