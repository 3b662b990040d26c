import { actKeys, actWords } from "../lists/act.ts";
import type { ChosenNow } from "../lists/chosen-now.ts";
import type { Entry } from "./entry.ts";

/** What may be done with the claims chosen in the list: what the bar under it offers. */
export function actEntries(chosen: ChosenNow | null): Entry[] {
  if (chosen === null) return [];
  return Object.entries(actKeys).map(([key, act]) => ({
    id: `act ${act}`,
    group: "acts",
    icon: "worklist",
    words: actWords[act],
    also: "selection selected ticked",
    keys: [key],
    does: { kind: "act", act },
  }));
}
