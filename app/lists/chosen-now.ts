import type { ActKind } from "./act.ts";

/** The claims that an act would be for just now, and how to begin one. Only what the person may do is offered. */
export type ChosenNow = {
  readonly words: string;
  readonly start: (kind: ActKind) => void;
};

/** Asked when the palette opens: what is current in a list changes without anything being drawn. */
let ask: (() => ChosenNow | null) | null = null;

/** A list says what is chosen in it, as long as it is there. */
export function offerChosen(chosen: () => ChosenNow | null): () => void {
  ask = chosen;
  return () => {
    if (ask === chosen) ask = null;
  };
}

export const chosenNow = (): ChosenNow | null => ask?.() ?? null;
