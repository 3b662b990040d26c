import { useNavigation, useRouteLoaderData, useSearchParams } from "@remix-run/react";
import { useMemo } from "react";
import { heldList, keepCut } from "#app/lists/long/fetch-columns.ts";
import type { ReadColumns } from "#app/lists/long/read-columns.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { listIdentity } from "#app/tables/selection.ts";
import type { ClaimTotals } from "./claims-columns.tsx";
import { cutFrom, isSame, type LabelOf, totalsHere } from "./cut-here.ts";

export type ListHere = {
  /** The list's address; one that is asked for counts as soon as the rows here can show it. */
  readonly search: URLSearchParams;
  readonly list: string;
  readonly totals: ClaimTotals;
  /** All its rows, cut from a list that is here; null: none is, or the server says otherwise. */
  readonly rows: ReadColumns | null;
  /** The server has not answered yet. */
  readonly isAhead: boolean;
};

/** The list that the page shows: what the server told, and what the browser can tell sooner from the rows that it has. */
export function useListHere(list: string, totals: ClaimTotals | null): ListHere | null {
  const [now] = useSearchParams();
  const { location } = useNavigation();
  const soon = location?.pathname === "/claims" ? location.search : null;
  const labelOf = useLabels();
  return useMemo(() => {
    if (totals === null) return null;
    const held = heldList();
    const identity = listIdentity(now);
    const told = { search: now, list, totals, rows: null, isAhead: false };
    const next = new URLSearchParams(soon ?? "");
    if (soon !== null && !next.has("page")) {
      const to = listIdentity(next);
      if (to === identity && held?.list === list) return { ...told, search: next };
      const coming = list.slice(0, list.length - identity.length) + to;
      const rows = to === identity ? null : cutFrom(held, coming, to, labelOf);
      // Without a claim it takes the server to say what hides them.
      if (rows !== null && rows.length > 0)
        return { search: next, list: coming, totals: totalsHere(rows), rows, isAhead: true };
    }
    const search = soon !== null && listIdentity(next) === identity ? next : now;
    if (held === null || held.list === list || now.has("page")) return { ...told, search };
    const rows = cutFrom(held, list, identity, labelOf);
    if (rows === null || !isSame(totalsHere(rows), totals)) return { ...told, search };
    keepCut(list);
    return { ...told, search, rows };
  }, [now, soon, list, totals, labelOf]);
}

/** Names of locations as the list has them; one that two locations share tells neither. */
function useLabels(): LabelOf {
  const options = useRouteLoaderData<typeof rootLoader>("root")?.options;
  return useMemo(() => {
    const locations = (options ?? []).filter(({ part }) => part === "location");
    return (_, value) => {
      const [found, other] = locations.filter((each) => each.value === value);
      if (found === undefined || other !== undefined) return null;
      return locations.some((each) => each !== found && each.label === found.label)
        ? null
        : found.label;
    };
  }, [options]);
}
