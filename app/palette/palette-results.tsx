import { Collection, Header, Menu, MenuSection } from "react-aria-components";
import type { RankedClaim } from "./claim-entries.ts";
import type { Entry, Group } from "./entry.ts";
import { PaletteItem } from "./palette-item.tsx";
import type { Ranked } from "./rank.ts";

export type Section = {
  readonly group: Group;
  readonly title: string;
  readonly entries: readonly (Ranked | RankedClaim)[];
};
type Props = {
  readonly sections: readonly Section[];
  readonly isWaiting: boolean;
  readonly onTake: (entry: Entry) => void;
};

/** What answers to the letters typed, group by group; the field keeps the focus, arrows move through these. */
export function PaletteResults({ sections, isWaiting, onTake }: Props) {
  return (
    <Menu
      aria-label="Results"
      items={sections.map((section) => ({ ...section, id: section.group }))}
      className="max-h-[56vh] min-h-0 overflow-auto p-1 outline-none max-sm:max-h-none max-sm:flex-1"
      renderEmptyState={() => (
        <p className="px-3 py-4 text-table text-ink-2">
          {isWaiting ? "Looking…" : "Nothing here is called so."}
        </p>
      )}
    >
      {({ group, title, entries }) => (
        <MenuSection id={group}>
          <Header className="px-2 pt-2 pb-1 text-hint text-ink-2">{title}</Header>
          <Collection items={entries.map((each) => ({ ...each, id: each.entry.id }))}>
            {(each) => <PaletteItem {...each} onAction={() => onTake(each.entry)} />}
          </Collection>
        </MenuSection>
      )}
    </Menu>
  );
}
