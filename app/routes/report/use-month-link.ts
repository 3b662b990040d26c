import { type Extra, linkTo } from "#app/filters.ts";
import { useView } from "#app/ui/view.tsx";
import type { ShownReport } from "./read-month-page.server.ts";

/** A link to the screen behind a figure: with the report's own days and filters, so that it shows the same number. */
export function useMonthLink({ filters }: ShownReport): (path: string, extra?: Extra) => string {
  const { view, today } = useView();
  return (path, extra) => linkTo(path, { ...filters, compare: view.compare }, today, extra);
}
