import { listFilterNames } from "#app/filters.ts";
import { filterTitles } from "#app/ui/filter-bar.tsx";
import { filterOptions } from "#queries/overview/filter-options.ts";
import { date, period } from "#reports/format.ts";
import { definitionVersion } from "#settings/settings-hash.ts";
import type { ExportAsked, ExportSource, TableExport } from "./table-export.ts";

/** What a file says of itself, line by line: what it holds, of which day, cut to what, made when and by whom. */
export type About = readonly (readonly [name: string, words: string])[];

/** `rows`: unknown where only the words are asked for. */
export async function aboutFile(
  table: TableExport,
  source: Pick<ExportSource, "words" | "columns">,
  { reader, view, search, person }: ExportAsked,
): Promise<About> {
  const isCut = listFilterNames.some((name) => view[name].length > 0);
  const options = isCut ? await reader.run(filterOptions, {}) : [];
  const label = (part: string, value: string) =>
    options.find((option) => option.part === part && option.value === value)?.label ?? value;
  const filters = listFilterNames
    .filter((name) => view[name].length > 0)
    .map(
      (name) => `${filterTitles[name]}: ${view[name].map((each) => label(name, each)).join(", ")}`,
    );
  const isMoney = source.columns.some(({ kind }) => kind === "money" || kind === "exact");
  const cutTo = [
    ["As of", date(view.asOf)],
    ["Period", period(view.from, view.to)],
    ["Age from", bases[view.basis] ?? view.basis],
    ["Filters", filters.length > 0 ? filters.join("; ") : "none"],
  ] as const;
  return [
    ["Title", table.title],
    ...(table.hasFilters === false ? ([["Day", date(view.asOf)]] as const) : cutTo),
    ...(source.words ?? []).map((words) => ["Narrowed to", words] as const),
    ...(search.has("found")
      ? [["Narrowed to", "a search, whose words stand in no file"] as const]
      : []),
    ...(isMoney
      ? [["Money", "dollars in CSV and Excel, cents in Parquet and Arrow"] as const]
      : []),
    ["Figures", reader.generation() ?? "none"],
    ["Definitions", `version ${definitionVersion}`],
    ["Made", `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC by ${person.name}`],
    ["Made with", "Dermledger"],
  ];
}

const bases: { readonly [basis: string]: string } = {
  service: "service date",
  submission: "first submission",
  responsibility: "the day the party became responsible",
};
