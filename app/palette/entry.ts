import type { IconName } from "../ui/icon.tsx";

/** Where an entry stands; groups follow each other in this order, those found last. */
export const groups = [
  "recent",
  "acts",
  "day",
  "screens",
  "views",
  "filters",
  "clear",
  "claims",
] as const;
export type Group = (typeof groups)[number];

export const groupTitles: { readonly [group in Group]: string } = {
  recent: "Recent",
  acts: "On the claims chosen",
  day: "Days",
  screens: "Screens",
  views: "Saved views",
  filters: "Set a filter",
  clear: "Take a filter away",
  claims: "Claims",
};

/** One thing that the palette offers. */
export type Entry = {
  readonly id: string;
  readonly group: Group;
  readonly icon?: IconName;
  /** What stands there, and what is highlighted of it. */
  readonly words: string;
  /** Beside it, quieter. */
  readonly hint?: string | undefined;
  /** A second, quieter line. */
  readonly under?: string | undefined;
  /** Other words that it answers to. */
  readonly also?: string;
  readonly keys?: readonly string[];
  /** Of its group it stands there before anything is typed. */
  readonly isMain?: boolean;
  readonly does:
    | { readonly kind: "go"; readonly to: string }
    | { readonly kind: "act"; readonly start: () => void }
    /** Searches the list of claims for what is typed. */
    | { readonly kind: "search"; readonly text: string };
};
