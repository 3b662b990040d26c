/** Which projects the list shows, in its address. */
export type ProjectsView = { readonly isClosed: boolean; readonly isMine: boolean };

export function parseProjectsView(search: URLSearchParams): ProjectsView {
  return { isClosed: search.get("state") === "closed", isMine: search.get("whose") === "mine" };
}
