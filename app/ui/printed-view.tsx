import type { filterOptions } from "#queries/overview/filter-options.ts";
import type { RowOf } from "#queries/query.ts";
import { date, period } from "#reports/format.ts";
import { listFilterNames } from "../filters.ts";
import { filterTitles } from "./filter-bar.tsx";
import { useView } from "./view.tsx";

/** On paper there are no menus: what the page is cut to stands under its title. */
export function PrintedView({ options }: { options: RowOf<typeof filterOptions>[] }) {
  const { view } = useView();
  const label = (part: string, value: string) =>
    options.find((option) => option.part === part && option.value === value)?.label ?? value;
  const filters = listFilterNames.flatMap((name) =>
    view[name].length === 0
      ? []
      : [`${filterTitles[name]}: ${view[name].map((value) => label(name, value)).join(", ")}`],
  );
  return (
    <p className="mt-1 hidden text-hint text-ink-2 print:block">
      {[`As of ${date(view.asOf)}`, period(view.from, view.to), ...filters].join(" · ")}
    </p>
  );
}
