import { useNavigate, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { Autocomplete } from "react-aria-components";
import { chosenNow } from "../lists/chosen-now.ts";
import { may } from "../people/permissions.ts";
import type { GoToProps } from "../ui/go-to.tsx";
import { useView } from "../ui/view.tsx";
import type { Entry } from "./entry.ts";
import { LookingNote } from "./looking-note.tsx";
import { PaletteDialog } from "./palette-dialog.tsx";
import { PaletteField } from "./palette-field.tsx";
import { PaletteFoot } from "./palette-foot.tsx";
import { PaletteResults } from "./palette-results.tsx";
import { keepRecent, readRecents } from "./recents.ts";
import { useEntries } from "./use-entries.ts";
import { useFound } from "./use-found.ts";
import { useSections } from "./use-sections.ts";

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
  const here = useView();
  const { link } = here;
  const maySee = may(person.role, "see_claims");
  const looking = useFound(typed, maySee);
  const sections = useSections({
    typed,
    entries: useEntries(typed, props, chosen, recents),
    recents,
    chosen,
    looking: maySee ? looking : null,
    here,
  });
  const take = ({ id, group, does }: Entry) => {
    onClose();
    if (does.kind === "act") onceClosed(does.start);
    else if (does.kind === "search")
      // Posted: a name or number stands in no address.
      submit({ intent: "find", text: does.text }, { method: "post", action: link("/claims") });
    else {
      const isKept = group !== "claims" && group !== "clear";
      if (isKept) keepRecent(person.id, id.replace(/^recent /, ""));
      navigate(does.to);
    }
  };
  return (
    <PaletteDialog onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <PaletteField maySee={maySee} onClose={onClose} />
        <PaletteResults sections={sections} isWaiting={looking.state === "waiting"} onTake={take} />
        <PaletteFoot>
          <LookingNote
            looking={looking}
            isAlone={sections.every(({ group }) => group === "claims")}
          />
        </PaletteFoot>
      </Autocomplete>
    </PaletteDialog>
  );
}

/** A frame after it, the focus is back where it was: what starts then can take it, and give it back. */
function onceClosed(start: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(start));
}
