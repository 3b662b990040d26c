import { type Drill, drillChips } from "#app/drill.ts";
import { type ListFilter, listFilterNames, listFilters, type View } from "#app/filters.ts";
import { filtersOf } from "#app/page.server.ts";
import { claimsTotals } from "#queries/claims/claims-totals.ts";
import { noDrill } from "#queries/claims/drill.ts";
import type { Reader } from "#queries/reader.ts";

/** A filter that hides claims: without it, so many would be listed. */
export type Loosening = {
  readonly words: string;
  readonly remove: readonly string[];
  readonly claims: number;
};

const NAMES: { readonly [name in ListFilter]: string } = {
  practice: "Practice",
  location: "Location",
  provider: "Provider",
  payer: "Payer",
  payerClass: "Payer class",
  cptFamily: "CPT family",
};

/** For an empty list: which filter to loosen, the most rewarding first. */
export async function findLoosenings(
  reader: Reader,
  view: View,
  drill: Drill,
): Promise<Loosening[]> {
  const options = [
    ...drillChips(drill, view).map((chip) => ({
      ...chip,
      view,
      drill: without(drill, chip.remove),
    })),
    ...listFilterNames
      .filter((name) => view[name].length > 0)
      .map((name) => ({
        words: `${NAMES[name]}: ${view[name].join(", ")}`,
        remove: [listFilters[name]],
        view: { ...view, [name]: [] },
        drill,
      })),
  ];
  const counted = await Promise.all(
    options.map(async (option) => {
      const [totals] = await reader.run(claimsTotals, {
        ...filtersOf(option.view),
        ...option.drill,
      });
      return { words: option.words, remove: option.remove, claims: totals?.claims ?? 0 };
    }),
  );
  return counted.filter(({ claims }) => claims > 0).sort((a, b) => b.claims - a.claims);
}

/** The drill without some of its URL parameters. */
function without(drill: Drill, removed: readonly string[]): Drill {
  const urlName = (name: string) =>
    name === "search" ? "found" : name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  const kept = Object.entries(drill).filter(([name]) => !removed.includes(urlName(name)));
  return { ...noDrill, ...Object.fromEntries(kept) };
}
