import { useFetcher, useSearchParams } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { withParams } from "#app/list-view.ts";
import { tellAct } from "#app/ui/acts.ts";
import type { loader } from "../claim-ids/route.ts";

/** Ticks every claim of the list, also those on other pages, by asking for the list's ids. */
export function useWholeList(
  selectAll: (claims: readonly { readonly id: string; readonly openCents: number }[]) => void,
) {
  const { load, data, state } = useFetcher<typeof loader>();
  const [search] = useSearchParams();
  const isAsked = useRef(false);
  useEffect(() => {
    if (!isAsked.current || state !== "idle" || !data) return;
    isAsked.current = false;
    if (data.refusal === null) selectAll(data.claims);
    else tellAct({ sentence: data.refusal, isWrong: true });
  }, [data, state, selectAll]);
  return {
    isBusy: state !== "idle",
    select: () => {
      isAsked.current = true;
      load(`/claims/ids${withParams(search, { page: null, columns: null, sort: null })}`);
    },
  };
}
