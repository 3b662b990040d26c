import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import { may } from "../people/permissions.ts";
import type { loader } from "../routes/worklist-count/route.ts";
import type { Reader } from "./navigation.ts";

/** How many claims of this person's wait now; asked for after the page itself, and anew after each act. */
export function useWorklistCount({ role }: Reader, isFilled: boolean): number | null {
  const { load, data } = useFetcher<typeof loader>({ key: "worklist-count" });
  const isAsked = isFilled && may(role, "follow_up");
  useEffect(() => {
    if (isAsked) load("/worklist/count");
  }, [isAsked, load]);
  return data?.claims ?? null;
}
