import type { Filters } from "#queries/filters.ts";
import { addMonths } from "#queries/period.ts";
import { monthStart } from "./calendar.ts";
import type { View } from "./filters.ts";

/** What trends are asked by: the same filters over the 13 months up to the day, whatever the period. */
export function trendFilters(view: View): Filters {
  const { compare: _, ...filters } = view;
  return { ...filters, from: addMonths(monthStart(view.asOf), -12), to: view.asOf };
}
