import { type Entry, type Group, groups } from "./entry.ts";
import { match, type Stretch, wordsOf } from "./match.ts";

export type Ranked = { readonly entry: Entry; readonly stretches: readonly Stretch[] };
export type RankedGroup = { readonly group: Group; readonly entries: readonly Ranked[] };

/** So many of a group at once; more letters bring others. */
const mostOf = 7;

/** What fits all words typed, by group, the best of each first; equal ones stay in their order. */
export function rank(typed: string, entries: readonly Entry[]): RankedGroup[] {
  const words = wordsOf(typed);
  const fitting = entries.flatMap((entry) => {
    const found = match(words, entry.words, entry.also);
    return found ? { entry, ...found } : [];
  });
  return groups.flatMap((group) => {
    const own = fitting
      .filter(({ entry }) => entry.group === group)
      .toSorted((a, b) => b.score - a.score);
    return own.length === 0 ? [] : { group, entries: own.slice(0, mostOf) };
  });
}

/** Before anything is typed: what was chosen last, what can be done here, the screens, the views, what is set. */
export function unasked(entries: readonly Entry[], recents: readonly string[]): RankedGroup[] {
  const recent = recents.flatMap((id) => {
    const entry = entries.find((each) => each.id === id);
    return entry ? { ...entry, id: `recent ${id}`, group: "recent" as const } : [];
  });
  const shown = entries.filter(
    ({ group, isMain }) =>
      group === "acts" || group === "clear" || group === "views" || (group === "screens" && isMain),
  );
  return groups.flatMap((group) => {
    const own = [...recent, ...shown].filter((each) => each.group === group);
    return own.length === 0
      ? []
      : { group, entries: own.map((entry) => ({ entry, stretches: [] })) };
  });
}
