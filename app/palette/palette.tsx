import { useNavigate, useSubmit } from "@remix-run/react";
import { useState } from "react";
import {
  Autocomplete,
  Button,
  Collection,
  Header,
  Input,
  Menu,
  MenuSection,
  SearchField,
} from "react-aria-components";
import { chosenNow } from "../lists/chosen-now.ts";
import { may } from "../people/permissions.ts";
import type { GoToProps } from "../ui/go-to.tsx";
import { Icon } from "../ui/icon.tsx";
import { useView } from "../ui/view.tsx";
import { claimEntries, type RankedClaim } from "./claim-entries.ts";
import { type Entry, groupTitles } from "./entry.ts";
import { findWords } from "./find-words.ts";
import { LookingNote } from "./looking-note.tsx";
import { PaletteDialog } from "./palette-dialog.tsx";
import { PaletteItem } from "./palette-item.tsx";
import { type Ranked, rank, unasked } from "./rank.ts";
import { keepRecent, readRecents } from "./recents.ts";
import { useEntries } from "./use-entries.ts";
import { useFound } from "./use-found.ts";

type Props = GoToProps & {
  /** What was typed before the palette was there. */
  readonly typedBefore: { readonly current: string };
  readonly onClose: () => void;
};

/** Everything one can go to, set, do or find, by a few letters. Code of its own: fetched when the page is idle, or asked for. */
export function Palette(props: Props) {
  const { person, typedBefore, onClose } = props;
  const [typed, setTyped] = useState(typedBefore.current);
  const [chosen] = useState(chosenNow);
  const [recents] = useState(() => readRecents(person.id));
  const navigate = useNavigate();
  const submit = useSubmit();
  const { link } = useView();
  const entries = useEntries(typed, props, chosen, recents);
  const maySee = may(person.role, "see_claims");
  const looking = useFound(typed, maySee);
  const isTyped = typed.trim() !== "";
  const ranked = isTyped ? rank(typed, entries) : unasked(entries, recents);
  const found = "found" in looking ? claimEntries(looking.found, looking.text, link) : [];
  const { text } = findWords(typed);
  // Once the answer is there: before it, Enter must not leave for the whole list.
  const search: RankedClaim[] =
    maySee && isTyped && looking.state !== "waiting" ? [searchEntry(text)] : [];
  const sections = [
    ...ranked,
    ...(found.length + search.length > 0
      ? [{ group: "claims" as const, entries: [...found, ...search] }]
      : []),
  ];
  const act = ({ id, group, does }: Entry) => {
    onClose();
    if (does.kind === "act") onceClosed(does.start);
    else if (does.kind === "search")
      submit({ intent: "find", text: does.text }, { method: "post", action: link("/claims") });
    else {
      if (group !== "claims" && group !== "clear")
        keepRecent(person.id, id.replace(/^recent /, ""));
      navigate(does.to);
    }
  };
  const title = (group: keyof typeof groupTitles) =>
    group === "acts" && chosen ? `On ${chosen.words}` : groupTitles[group];
  return (
    <PaletteDialog onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField
          aria-label="Go to, set, do or find"
          autoFocus
          className="flex items-center gap-2 border-b border-line px-4 py-2"
        >
          <Icon name="search" />
          <Input
            placeholder={
              maySee
                ? "A screen, “payer aetna”, “as of sep 30”, a claim’s number, a patient"
                : "A screen, “payer aetna”, “as of sep 30”"
            }
            maxLength={100}
            className="h-9 min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3"
          />
          <Button slot={null} className="button hidden px-2 max-sm:inline-flex" onPress={onClose}>
            Close
          </Button>
        </SearchField>
        <Menu
          aria-label="Results"
          items={sections.map((section) => ({ ...section, id: section.group }))}
          dependencies={[typed, looking]}
          className="max-h-[56vh] min-h-0 overflow-auto p-1 outline-none max-sm:max-h-none max-sm:flex-1"
          renderEmptyState={() => (
            <p className="px-3 py-4 text-table text-ink-2">
              {looking.state === "waiting" ? "Looking…" : "Nothing here is called so."}
            </p>
          )}
        >
          {({ group, entries: own }) => (
            <MenuSection id={group}>
              <Header className="px-2 pt-2 pb-1 text-hint text-ink-2">{title(group)}</Header>
              <Collection
                items={own.map((each: Ranked | RankedClaim) => ({ ...each, id: each.entry.id }))}
              >
                {(each) => <PaletteItem {...each} onAction={() => act(each.entry)} />}
              </Collection>
            </MenuSection>
          )}
        </Menu>
        <footer className="flex items-baseline gap-4 border-t border-line px-4 py-2 text-hint text-ink-2 max-sm:py-0">
          <LookingNote looking={looking} isAlone={ranked.length === 0} />
          <p aria-hidden="true" className="ml-auto flex shrink-0 gap-3 max-sm:hidden">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> move
            </span>
            <span>
              <kbd>Enter</kbd> take
            </span>
            <span>
              <kbd>Esc</kbd> leave
            </span>
          </p>
        </footer>
      </Autocomplete>
    </PaletteDialog>
  );
}

/** A frame after it, the focus is back where it was: what starts then can take it, and give it back. */
function onceClosed(start: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(start));
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
