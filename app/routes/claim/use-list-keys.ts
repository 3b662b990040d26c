import { useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { useKeys } from "#app/ui/keys.ts";
import type { Neighbours } from "./neighbours.server.ts";

/** `j` next claim of the list, `k` the one before; never while a field has the focus. */
export function useListKeys({ next, previous }: Pick<Neighbours, "next" | "previous">): void {
  const navigate = useNavigate();
  useKeys(
    useCallback(
      (key, event) => {
        const to = key === "j" ? next : key === "k" ? previous : null;
        if (to === null) return;
        event.preventDefault();
        navigate(to);
      },
      [next, previous, navigate],
    ),
  );
}
