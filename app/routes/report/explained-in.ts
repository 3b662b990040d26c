import type { Explained } from "#app/ui/definition-drawer.tsx";
import type { ShownReport } from "./read-month-page.server.ts";

/** How a figure or table is computed, in the words that the report itself keeps: those of the day it was closed. */
export function explainedIn(report: ShownReport, name: string, title: string): Explained {
  const rows = report.tables.find(({ id }) => id === "definitions")?.rows ?? [];
  const row = rows.find((each) => each.name === name);
  const words = (column: string) => {
    const value = row?.[column];
    return typeof value === "string" ? value : "–";
  };
  return {
    title,
    definition: {
      words: words("words"),
      numerator: words("numerator"),
      denominator: words("denominator"),
      basis: words("basis"),
      excludes: words("excludes"),
      source: words("source"),
    },
    target: null,
    query: name,
    asOf: report.asOf,
  };
}
