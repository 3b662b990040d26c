import { useCallback, useRef, useState } from "react";

/** What each row has and no other: by its key; null where nothing goes by that key any more. */
export type Names<Name> = ReadonlyMap<string, Name | null>;

/**
 * Fetches what the rows in sight lack, one question at a time: while a hand scrolls, rows that only passed by are not asked
 * for. What could not be fetched is asked for again when other rows come in sight.
 *
 * @param came those that came with the page
 * @returns what is known, and what to call with the keys of the rows that are in sight now
 */
export function useNames<Name>(
  came: () => Names<Name>,
  fetchNames: (keys: readonly string[]) => Promise<Names<Name>>,
): readonly [Names<Name>, (keys: readonly string[]) => void] {
  const [names, setNames] = useState(came);
  const known = useRef<Names<Name>>(names);
  const wanted = useRef<readonly string[]>([]);
  const isAsking = useRef(false);
  const ask = useCallback(async () => {
    const lacking = () => wanted.current.filter((key) => !known.current.has(key));
    if (isAsking.current) return;
    isAsking.current = true;
    try {
      for (let keys = lacking(); keys.length > 0; keys = lacking()) {
        const told = await fetchNames(keys);
        const gone = keys.filter((key) => !told.has(key)).map((key) => [key, null] as const);
        known.current = new Map([...known.current, ...told, ...gone]);
        setNames(known.current);
      }
    } catch {
      // The rows stay without; the page says nothing twice.
    } finally {
      isAsking.current = false;
    }
  }, [fetchNames]);
  const see = useCallback(
    (keys: readonly string[]) => {
      wanted.current = keys;
      void ask();
    },
    [ask],
  );
  return [names, see];
}
