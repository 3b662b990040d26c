import { useCallback, useEffect, useState } from "react";

/**
 * Which claim the panel beside a list shows. It opens and closes by hand, and follows the current row while open. A held key
 * runs past rows faster than they need to be read: a row counts once the list rests on it.
 */
export function usePeek() {
  const [asked, setAsked] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (asked === null || shown === null) {
      setShown(asked);
      return;
    }
    const rested = setTimeout(() => setShown(asked), restMs);
    return () => clearTimeout(rested);
  }, [asked, shown]);
  const toggle = useCallback(
    (claimId: string) => setAsked((was) => (was === claimId ? null : claimId)),
    [],
  );
  const follow = useCallback(
    (claimId: string) => setAsked((was) => (was === null ? null : claimId)),
    [],
  );
  const close = useCallback(() => setAsked(null), []);
  return { shown, open: setAsked, toggle, follow, close };
}

const restMs = 120;
