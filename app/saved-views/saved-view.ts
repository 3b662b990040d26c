/** A named address, as its menu shows it. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  /** Where it leads: path and query. */
  readonly to: string;
  readonly isShared: boolean;
  /** Whether who asks made it. */
  readonly isMine: boolean;
  /** Who made it. */
  readonly by: string;
  /** Whose worklist opens with it: a role. */
  readonly defaultRole: string | null;
  /** Whether who asks may rename, share or delete it. */
  readonly mayChange: boolean;
};

/** Pages that a view can be of. */
export const viewPaths: readonly string[] = [
  "/",
  "/worklist",
  "/claims",
  "/aging",
  "/denials",
  "/payments",
  "/acceptance",
];

/** What never is part of a view: searches for patients, and the place in a list. */
const leftOut = ["search", "found", "page", "source", "peek", "after"];

/** The query string of a view. */
export function viewSearch(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of leftOut) params.delete(name);
  return params.toString();
}
