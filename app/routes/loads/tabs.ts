/** The parts of the loads page, each at its own address: `?show=`. */
export const tabs = [
  { id: "trust", title: "Trust" },
  { id: "files", title: "Files" },
  { id: "issues", title: "Issues" },
  { id: "mapping", title: "Mapping" },
  { id: "cash", title: "Cash" },
  { id: "tie-out", title: "Tie-out" },
] as const;

export type Tab = (typeof tabs)[number]["id"];

/** The part asked for; the first where none is. */
export function parseTab(search: URLSearchParams): Tab {
  const asked = search.get("show");
  return tabs.find(({ id }) => id === asked)?.id ?? "trust";
}

/** Rows of one page of a long table here. */
export const ROWS = 100;

/** Rows to skip for a page number of the URL. */
export function skipOf(search: URLSearchParams, name: string): number {
  const page = Number(search.get(name) ?? 1);
  return Number.isInteger(page) && page > 1 ? (page - 1) * ROWS : 0;
}

/** Whether the remittances are cut to those whose check is not what they add up to. */
export function onlyOff(search: URLSearchParams): "off" | "" {
  return search.get("only") === "off" ? "off" : "";
}
