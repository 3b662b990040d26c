import type { RefObject } from "react";

/** Of a long table only the rows in sight are drawn: which, and how to reach the others. */
export type Sight = {
  /** Rows of the whole table. */
  readonly total: number;
  /** The place of each row given, rising. */
  readonly places: readonly number[];
  /** Every row's, in pixels: what is not drawn has its room nevertheless. */
  readonly rowHeight: number;
  /** How many rows a screen holds. */
  readonly screenful: number;
  readonly region: RefObject<HTMLElement>;
  /** Draws the row of a place, at once. */
  readonly draw: (place: number) => void;
  /** Ticks the rows from a place to another, or takes the ticks away. */
  readonly tick: (from: number, to: number, isTicked: boolean) => void;
  readonly tickAll: (isTicked: boolean) => void;
};

/** How many rows are left out before each one drawn, and after the last. */
export function gapsOf({ places, total }: Pick<Sight, "places" | "total">): number[] {
  const edges = [-1, ...places, total];
  return edges.slice(1).map((place, at) => place - (edges[at] ?? 0) - 1);
}
