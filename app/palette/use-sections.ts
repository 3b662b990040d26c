import { useMemo } from "react";
import type { ChosenNow } from "../lists/chosen-now.ts";
import type { CurrentView } from "../ui/view.tsx";
import { claimEntries, type RankedClaim } from "./claim-entries.ts";
import { type Entry, groupTitles } from "./entry.ts";
import { findWords } from "./find-words.ts";
import type { Section } from "./palette-results.tsx";
import { rank, unasked } from "./rank.ts";
import type { Looking } from "./use-found.ts";

type Asked = {
  readonly typed: string;
  readonly entries: readonly Entry[];
  readonly recents: readonly string[];
  readonly chosen: ChosenNow | null;
  /** Claims that the server finds; null: for whom it finds none. */
  readonly looking: Looking | null;
  readonly here: Pick<CurrentView, "view" | "link">;
};

/** All that answers to what is typed: what is known here first, then claims, and last a search of the list. */
export function useSections(asked: Asked): readonly Section[] {
  const { typed, entries, recents, chosen, looking, here } = asked;
  const isTyped = typed.trim() !== "";
  const known = useMemo(() => {
    const ranked = isTyped ? rank(typed, entries) : unasked(entries, recents);
    return ranked.map(
      ({ group, entries: own }): Section => ({
        group,
        title: group === "acts" && chosen ? `On ${chosen.words}` : groupTitles[group],
        entries: own,
      }),
    );
  }, [isTyped, typed, entries, recents, chosen]);
  if (looking === null || !isTyped) return known;
  const found = "found" in looking ? claimEntries(looking.found, looking.text, here) : [];
  // Once the answer is there: before it, Enter must not leave for the whole list.
  const search = looking.state === "waiting" ? [] : [searchEntry(findWords(typed).text)];
  const claims = [...found, ...search];
  if (claims.length === 0) return known;
  return [...known, { group: "claims", title: groupTitles.claims, entries: claims }];
}

const searchEntry = (text: string): RankedClaim => ({
  entry: {
    id: "search",
    group: "claims",
    icon: "search",
    words: `All claims with “${text}” in a number, member id or name`,
    does: { kind: "search", text },
  },
  stretches: [],
  underStretches: [],
});
