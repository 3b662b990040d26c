/** Whose money the page is cut to; undefined: everybody's. */
export function partyOf(search: URLSearchParams): "insurance" | "patient" | undefined {
  const party = search.get("party");
  return party === "insurance" || party === "patient" ? party : undefined;
}
