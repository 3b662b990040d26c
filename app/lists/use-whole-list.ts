import { useFetcher, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { withParams } from "../list-view.ts";
import { tellAct } from "../ui/acts.ts";

/** Every row of a list, also those on other pages; or why there are too many to tick. */
export type WholeList = {
  readonly rows: readonly WholeRow[];
  readonly refusal: string | null;
};
export type WholeRow = {
  readonly key: string;
  readonly claimIds: readonly string[];
  readonly openCents: number;
};

/** Ticks every row of the list by asking for all of them, cut as the page is, or as it is about to be. */
export function useWholeList(
  path: string,
  selectAll: (rows: readonly WholeRow[]) => void,
  soon?: URLSearchParams,
) {
  const { load, data, state } = useFetcher<WholeList>();
  const [now] = useSearchParams();
  const search = soon ?? now;
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || state !== "idle" || !data) return;
    isAsked.current = false;
    if (data.refusal === null) selectAll(data.rows);
    else tellAct({ sentence: data.refusal, isWrong: true });
  }, [data, state, selectAll]);
  return {
    isBusy: state !== "idle",
    select: () => {
      isAsked.current = true;
      load(`${path}${withParams(search, { page: null, columns: null, sort: null })}`);
    },
  };
}
