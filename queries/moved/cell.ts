/** Where something moved; null: not cut by it, or the row has none. */
export type Cell = {
  readonly payer: string | null;
  readonly cptFamily: string | null;
  readonly cause: string | null;
};

/** By how much a cell moved a figure, in the figure's unit (decision 15). */
export type Effect = Cell & { readonly mix: number; readonly rate: number };

/** A cell as a key: equal where payer, family and cause are. */
export function cellKey({ payer, cptFamily, cause }: Cell): string {
  return JSON.stringify([payer, cptFamily, cause]);
}

export function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
