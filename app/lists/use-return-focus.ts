import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** Coming back from a claim (its id is the address's hash), that claim's row has the focus again. */
export function useReturnFocus(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const id = hash.slice(1);
    if (!/^[\w-]+$/.test(id)) return;
    document.querySelector<HTMLElement>(`main a[href^="/claims/${id}"]`)?.focus();
  }, [hash]);
}
