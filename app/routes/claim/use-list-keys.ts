import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import type { Neighbours } from "./neighbours.server.ts";

/** `j` next claim of the list, `k` the one before; never while a field has the focus. */
export function useListKeys({ next, previous }: Pick<Neighbours, "next" | "previous">): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTyping(event.target)
      )
        return;
      const to = event.key === "j" ? next : event.key === "k" ? previous : null;
      if (to === null) return;
      event.preventDefault();
      navigate(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [next, previous, navigate]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
