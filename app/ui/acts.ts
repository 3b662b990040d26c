import { useSyncExternalStore } from "react";

/** What was just done, in a sentence; with a batch it can be taken back. */
export type ToldAct = {
  readonly sentence: string;
  readonly batchId?: string | undefined;
  readonly isWrong?: boolean;
};

type Told = {
  readonly shown: (ToldAct & { readonly at: number }) | null;
  readonly done: readonly string[];
};

let told: Told = { shown: null, done: [] };
let toldCount = 0;
const listeners = new Set<() => void>();

/** Says what was done, wherever on the screen it was done; `u` and the button take the last batch back. */
export function tellAct(act: ToldAct): void {
  toldCount += 1;
  const done = act.batchId === undefined ? told.done : [...told.done, act.batchId];
  change({ shown: { ...act, at: toldCount }, done });
}

/** The batch done last and not taken back yet, taken off the list of what can be undone. */
export function takeLastBatch(): string | undefined {
  const last = told.done.at(-1);
  if (last !== undefined) forgetBatch(last);
  return last;
}

export function forgetBatch(batchId: string): void {
  change({ ...told, done: told.done.filter((each) => each !== batchId) });
}

/** A batch that could not be taken back stays the last one. */
export function restoreBatch(batchId: string): void {
  change({ ...told, done: [...told.done, batchId] });
}

export function hideAct(): void {
  change({ ...told, shown: null });
}

function change(next: Told): void {
  told = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const nothingTold: Told = { shown: null, done: [] };

export function useToldAct(): Told["shown"] {
  return useSyncExternalStore(
    subscribe,
    () => told.shown,
    () => nothingTold.shown,
  );
}
