import type { Comparison, View } from "../filters.ts";

export const comparisonWords: Record<Comparison, string> = {
  previous: "the period before",
  year: "a year earlier",
  rolling: "the three periods before",
  none: "nothing",
};

/** What ▲ and ▼ are against, or why there are none; empty where nothing is compared. */
export function comparedWords(
  view: View,
  compared: { readonly rows: unknown; readonly reason: string | null },
  by: "day" | "period",
): string {
  if (compared.reason !== null) return compared.reason;
  if (compared.rows === null) return "";
  if (by === "period" || view.compare === "year")
    return `▲ ▼ against ${comparisonWords[view.compare]}.`;
  return `▲ ▼ against ${view.compare === "rolling" ? "the mean of the three such days before" : "the same day of the period before"}.`;
}
