import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** The claim that one comes back from: its id is the address's hash. */
export function useReturned(): string | null {
  const id = useLocation().hash.slice(1);
  return /^[\w-]+$/.test(id) ? id : null;
}

/** Coming back from a claim, that claim's row has the focus again. */
export function useReturnFocus(): void {
  const id = useReturned();
  useEffect(() => {
    if (id !== null) document.querySelector<HTMLElement>(`main a[href^="/claims/${id}"]`)?.focus();
  }, [id]);
}
