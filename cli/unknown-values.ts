import { filterOptions } from "#queries/overview/filter-options.ts";
import type { Reader } from "#queries/reader.ts";
import { closest } from "./closest.ts";
import type { Params } from "./query-params.ts";

const filters = {
  practice: "practice",
  location: "location",
  provider: "provider",
  payer: "payer",
  payerClass: "payer class",
  cptFamily: "CPT family",
} as const;

/** A sentence for each filter value that no claim has: the rows then leave out what was meant, silently. */
export async function unknownValues(reader: Reader, params: Params): Promise<string[]> {
  const asked = Object.entries(filters).flatMap(([part, title]) => {
    const values = params[part];
    return Array.isArray(values) ? values.map((value) => ({ part, title, value })) : [];
  });
  if (asked.length === 0) return [];
  const options = await reader.run(filterOptions, {});
  return asked.flatMap(({ part, title, value }) => {
    const known = options.filter((option) => option.part === part);
    if (known.some((option) => option.value === value)) return [];
    const named = known.find(({ label }) => label.toUpperCase() === value.toUpperCase());
    const guess =
      named?.value ??
      closest(
        value,
        known.map((option) => option.value),
      );
    return [
      `No claim has the ${title} ${value}.${guess === undefined ? "" : ` Did you mean ${guess}?`}`,
    ];
  });
}
