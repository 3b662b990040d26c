import { useMemo } from "react";
import { linkTo, type View } from "../filters.ts";
import type { ChosenNow } from "../lists/chosen-now.ts";
import type { GoToProps } from "../ui/go-to.tsx";
import { usePageHandle } from "../ui/page-handle.ts";
import { useView } from "../ui/view.tsx";
import { actEntries } from "./act-entries.ts";
import type { Entry } from "./entry.ts";
import { clearEntries, dayEntries, filterEntries, periodEntries } from "./filter-entries.ts";
import { screenEntries } from "./screen-entries.ts";

/** Everything that the palette offers on this page, claims aside. */
export function useEntries(
  typed: string,
  { person, options, views }: GoToProps,
  chosen: ChosenNow | null,
  recents: readonly string[],
): readonly Entry[] {
  const { view, today, link, withView } = useView();
  const { hasFilters = true } = usePageHandle();
  const cut = useMemo(
    () =>
      hasFilters
        ? withView
        : (changed: Partial<View>) => linkTo("/claims", { ...view, ...changed }, today),
    [hasFilters, withView, view, today],
  );
  const standing = useMemo(
    () => [
      ...actEntries(chosen),
      ...screenEntries(person, link),
      ...views.map(
        ({ id, name, to, isMine, by }): Entry => ({
          id: `view ${id}`,
          group: "views",
          icon: "views",
          words: name,
          also: "view saved go to",
          hint: isMine ? undefined : `shared by ${by}`,
          does: { kind: "go", to },
        }),
      ),
      ...filterEntries(options, view, cut),
      ...clearEntries(options, view, cut),
      ...periodEntries(view, cut),
    ],
    [chosen, person, link, views, options, view, cut],
  );
  return useMemo(() => {
    // Days are there for those who say them, and again for those who said them.
    const said = [...recents.flatMap((id) => /^day (.+)/.exec(id)?.[1] ?? []), typed];
    const days = said.flatMap((words) => dayEntries(words, view, today, cut));
    return [...standing, ...new Map(days.map((each) => [each.id, each])).values()];
  }, [standing, typed, recents, view, today, cut]);
}
