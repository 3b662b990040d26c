import type { Extra } from "../../filters.ts";
import type { Asked } from "./asked.ts";
import { drillNames } from "./mover-words.ts";
import type { MoverLine } from "./read-moved.server.ts";

/** What a list of claims is narrowed by to the claims of a mover in a period; undefined: no claims stand behind it. */
export function drillOf(
  { kpi }: Asked,
  row: MoverLine,
  when: "before" | "after",
): Extra | undefined {
  const { payer, cptFamily, cause, moved, others } = row;
  const { part, whole, claims } = row[when];
  const isShare = moved === "share";
  if (others > 0) return undefined;
  if (kpi === "initial_denial_rate" ? (isShare ? whole : part) === 0 : claims === 0)
    return undefined;
  const isOfDenials = kpi === "initial_denial_rate" && !isShare;
  return {
    moved: kpi === "days_in_ar" && isShare ? "charged" : drillNames[kpi],
    ...(payer === null ? {} : { payer }),
    "cell-family": cptFamily ?? undefined,
    "cell-cause": cause ?? (isOfDenials ? "any" : undefined),
  };
}
