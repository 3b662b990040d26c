import { startTransition, useEffect, useState } from "react";
import { fetchColumns, heldColumns } from "./fetch-columns.ts";
import type { ReadColumns } from "./read-columns.ts";

/**
 * A list's columns from an address; while another order of the same list is on its way, those that were there. Null: none yet,
 * none wanted (no address), or they could not be fetched: then the list is shown by pages.
 */
export function useColumns(list: string, address: string | null): ReadColumns | null {
  const [fetched, setFetched] = useState(() => address && heldColumns(list, address));
  useEffect(() => {
    if (address === null) return;
    const there = heldColumns(list, address);
    if (there !== null) {
      setFetched(there);
      return;
    }
    const stop = new AbortController();
    fetchColumns(list, address, stop.signal).then(
      // What draws it may still be on its way: until then the page stays as it is.
      (columns) => startTransition(() => setFetched(columns)),
      () => undefined,
    );
    return () => stop.abort();
  }, [list, address]);
  return address && fetched && fetched.list === list ? fetched.columns : null;
}
