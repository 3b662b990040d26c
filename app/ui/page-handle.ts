import { useMatches } from "@remix-run/react";

/** A route's `handle`: its title in the top bar, and whether the filter bar applies to it. */
export type PageHandle = { title: string; hasFilters?: boolean };

const isHandle = (handle: unknown): handle is PageHandle =>
  typeof handle === "object" &&
  handle !== null &&
  "title" in handle &&
  typeof handle.title === "string";

export function usePageHandle(): PageHandle {
  const handles = useMatches().map((match) => match.handle);
  return handles.findLast(isHandle) ?? { title: "Dermledger", hasFilters: false };
}
