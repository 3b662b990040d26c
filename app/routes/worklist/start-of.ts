import type { SavedView } from "#app/saved-views/saved-view.ts";

/** The address of a role's start, with what the page was already cut to: a filter, once set, stays. */
export function startOf(view: SavedView, search: URLSearchParams): string {
  const [path = "/worklist", query = ""] = view.to.split("?");
  const start = new URLSearchParams(query);
  for (const name of new Set(search.keys())) {
    start.delete(name);
    for (const value of search.getAll(name)) start.append(name, value);
  }
  // A view of everything has none of its own parameters: say so, or it would lead here again.
  if (!start.has("queue")) start.set("queue", "all");
  return `${path}?${start}`;
}
