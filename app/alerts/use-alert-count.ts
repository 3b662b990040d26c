import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { loader } from "../routes/alerts-count/route.ts";

/** How many alerts are new to this person; asked for after the page itself, and anew after each act. */
export function useAlertCount(isFilled: boolean): number | null {
  const { load, data } = useFetcher<typeof loader>({ key: "alerts-count" });
  useEffect(() => {
    if (isFilled) load("/alerts/count");
  }, [isFilled, load]);
  return data?.alerts ?? null;
}
