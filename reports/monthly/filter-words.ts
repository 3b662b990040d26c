import type { Filters } from "#queries/filters.ts";
import { filterOptions } from "#queries/overview/filter-options.ts";
import type { Reader } from "#queries/reader.ts";
import type { ReportFilter } from "./monthly-report.ts";

const titles = {
  practice: "Practice",
  location: "Location",
  provider: "Rendering provider",
  payer: "Payer",
  payerClass: "Payer class",
  cptFamily: "CPT family",
} as const;

export type ListFilters = Pick<Filters, keyof typeof titles>;

/** Whether claims are narrowed at all: what cannot be cut by claims is then left out. */
export function isNarrowed(filters: ListFilters): boolean {
  return namesOf(titles).some((name) => filters[name].length > 0);
}

/** What is cut away, in words: ids become names. */
export async function filterWords(reader: Reader, filters: Filters): Promise<ReportFilter[]> {
  const aging = { service: null, submission: "first submission", responsibility: "responsibility" };
  const basis = aging[filters.basis];
  const agedFrom = basis === null ? [] : [{ title: "Balances age from", text: basis }];
  if (!isNarrowed(filters)) return agedFrom;
  const options = await reader.run(filterOptions, {});
  const lists = namesOf(titles)
    .filter((name) => filters[name].length > 0)
    .map((name) => {
      const label = (value: string) =>
        options.find((option) => option.part === name && option.value === value)?.label ?? value;
      return { title: titles[name], text: filters[name].map(label).join(", ") };
    });
  return [...lists, ...agedFrom];
}

function namesOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}
