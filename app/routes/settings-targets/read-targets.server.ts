import type { View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import { publishedWords } from "#app/settings/published-words.ts";
import { openSettings } from "#app/settings/save-settings.server.ts";
import { typedTarget } from "#app/settings/target-form.ts";
import { kpiDefinitions } from "#queries/overview/kpi-definitions.ts";
import { kpiSummary } from "#queries/overview/kpi-summary.ts";
import { addMonths } from "#queries/period.ts";
import type { Reader } from "#queries/reader.ts";
import { figure } from "#reports/format.ts";
import { target } from "#settings/settings-files.ts";

/** The figures that can have a target, how they stand over 12 months, and what is aimed at. */
export async function readTargets(reader: Reader, view: View) {
  const own = await openSettings(target);
  const year = { ...filtersOf(view), from: addMonths(view.asOf, -12), to: view.asOf };
  const figures = await reader.run(kpiSummary, year);
  const kpis = kpiDefinitions
    .filter(({ better, unit }) => better !== null && unit !== "money")
    .map(({ name, title, unit, better, target: published }) => {
      const row = own.rows.find(({ kpi }) => kpi === name);
      const value = figures.find((each) => each.name === name)?.value;
      return {
        ...{ name, title, unit, better },
        published: published && publishedWords(published),
        now: figure(value, unit),
        isSet: row !== undefined,
        from: typedTarget(row?.from_value ?? "", unit),
        to: typedTarget(row?.to_value ?? "", unit),
        source: row?.source ?? "",
        since: row?.from_on ?? "",
      };
    });
  return { own, kpis };
}

export type TargetsData = Awaited<ReturnType<typeof readTargets>>;
