import { Suspense, useEffect, useRef, useState } from "react";
import type { filterOptions } from "#queries/overview/filter-options.ts";
import type { RowOf } from "#queries/query.ts";
import type { SavedView } from "../saved-views/saved-view.ts";
import { Icon } from "./icon.tsx";
import type { Reader } from "./navigation.ts";
import { opensLater } from "./when-idle.tsx";

export type GoToProps = {
  person: Reader & { readonly id: string };
  options: RowOf<typeof filterOptions>[];
  views: readonly SavedView[];
};

const Palette = opensLater(async () => ({
  default: (await import("../palette/palette.tsx")).Palette,
}));

/** ⌘K, and a button that says so: any screen or view, any filter, an act on what is chosen, a claim by its number or patient. */
export function GoTo(props: GoToProps) {
  const [isOpen, setOpen] = useState(false);
  const early = useRef("");
  const close = () => {
    early.current = "";
    setOpen(false);
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener("keydown", listen);
    // Fetched before anyone asks; asked sooner, the press itself fetches it.
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return (
    <>
      <button
        type="button"
        className="button gap-2 border-transparent bg-transparent px-2 text-ink-2"
        aria-label="Go to a screen, filter or claim"
        title="Go to (⌘K, Ctrl-K)"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <kbd className="hidden xl:inline-block">⌘K</kbd>
      </button>
      {isOpen && (
        // What is typed before the dialog is there is meant for it, not for the page's keys.
        <Suspense
          fallback={
            <input
              aria-label="Go to"
              className="sr-only"
              // biome-ignore lint/a11y/noAutofocus: it stands in for the dialog's field.
              autoFocus
              onChange={({ target }) => {
                early.current = target.value;
              }}
            />
          }
        >
          <Palette {...props} typedBefore={early} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
