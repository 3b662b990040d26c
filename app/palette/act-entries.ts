import type { ChosenNow } from "../lists/chosen-now.ts";
import type { Entry } from "./entry.ts";

/** What may be done with the claims chosen in the list, or with the claim whose page this is. */
export function actEntries(chosen: ChosenNow | null): Entry[] {
  return (chosen?.acts ?? []).map(({ words, key, start }) => ({
    id: `act ${words}`,
    group: "acts",
    icon: "worklist",
    words,
    also: "selection selected ticked claim",
    keys: [key],
    does: { kind: "act", start },
  }));
}
