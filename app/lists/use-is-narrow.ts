import { useSyncExternalStore } from "react";

const query = "(max-width: 1199px)";

/** No room for a panel beside a list. The server does not know: it takes the wide one, which shows nothing until asked. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
