/** How a list of claims is shown: its order, its page, its columns. In the URL, like everything else. */
export type ListView = {
  readonly sort: string;
  readonly page: number;
  /** Names of the columns shown; empty: the usual ones for what was asked. */
  readonly columns: readonly string[];
};

/** Rows of one page: a screen or two of them, quick to draw at any size of the list. */
export const PAGE_SIZE = 100;
/** No list is this long; a larger number in a URL is no page. */
const LAST_PAGE = 1_000_000;
/** So many rows of a list a browser is given whole; of a longer one the first in its order. */
export const LONGEST_LIST = 100_000;
export const USUAL_SORT = "-open";

export const SORTS = [
  "open",
  "charge",
  "paid",
  "denied",
  "recovered",
  "age",
  "days",
  "service",
  "payer",
  "status",
  "control",
] as const;

/** Reads order, page and columns; what cannot be read is the usual. */
export function parseListView(search: URLSearchParams): ListView {
  const sort = search.get("sort") ?? USUAL_SORT;
  const page = Number(search.get("page") ?? 1);
  const isSort = SORTS.some((name) => name === sort.replace(/^-/, ""));
  return {
    sort: isSort ? sort : USUAL_SORT,
    page: Number.isInteger(page) && page > 0 && page <= LAST_PAGE ? page : 1,
    columns: (search.get("columns") ?? "").split(",").filter((name) => name !== ""),
  };
}

/** The URL's query with some parameters changed; null removes one. Starts with `?`, or is empty. */
export function withParams(
  search: URLSearchParams,
  changed: { readonly [name: string]: string | null },
): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changed)) {
    next.delete(name);
    if (value !== null && value !== "") next.set(name, value);
  }
  const text = next.toString();
  return text === "" ? "" : `?${text}`;
}
