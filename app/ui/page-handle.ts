import { useMatches } from "@remix-run/react";

/**
 * A route's `handle`: its title in the top bar, and whether the filter bar applies to it. A plain page stands alone: no
 * navigation, nothing of the warehouse. A page that needs no data shows in an empty home too.
 */
export type PageHandle = {
  title: string;
  hasFilters?: boolean;
  /** Its own days, whatever the view's: the filters apply, as-of day and period do not. */
  isOfMonth?: true;
  isPlain?: true;
  needsNoData?: true;
};

const isHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === "object" &&
  handle !== null &&
  "title" in handle &&
  typeof handle.title === "string";

export const isPlainHandle = (handle: unknown): boolean =>
  isHandle(handle) && handle.isPlain === true;

export const needsNoData = (handle: unknown): boolean =>
  isHandle(handle) && handle.needsNoData === true;

export function usePageHandle(): PageHandle {
  const handles = useMatches().map((match) => match.handle);
  return handles.findLast(isHandle) ?? { title: "Dermledger", hasFilters: false };
}
