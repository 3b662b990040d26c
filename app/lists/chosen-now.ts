/** The claims that an act would be for just now, and what may be done with them: what is not allowed is not offered. */
export type ChosenNow = {
  /** Names them: "claim 1047", "40 claims". */
  readonly words: string;
  readonly acts: readonly ChosenAct[];
};
export type ChosenAct = {
  readonly words: string;
  readonly key: string;
  readonly start: () => void;
};

/** Asked when the palette opens: what is current in a list changes without anything being drawn. */
let ask: (() => ChosenNow | null) | null = null;

/** A list, or a claim's page, says what is chosen in it as long as it is there. */
export function offerChosen(chosen: () => ChosenNow | null): () => void {
  ask = chosen;
  return () => {
    if (ask === chosen) ask = null;
  };
}

export const chosenNow = (): ChosenNow | null => ask?.() ?? null;
