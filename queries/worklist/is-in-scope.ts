import type { Filters } from "../filters.ts";
import type { RowOf } from "../query.ts";
import type { worklist } from "./worklist.ts";

/** What the filters ask of a claim. */
export type Filtered = Pick<
  RowOf<typeof worklist>,
  | "practice_id"
  | "location_id"
  | "primary_payer"
  | "payer_class"
  | "line_providers"
  | "line_families"
>;

/** Whether the filters leave a claim: as scope/in-scope.sql, and scope/line-scope.sql where lines are asked for. */
export function isInScope(claim: Filtered, filters: Filters): boolean {
  const { practice, location, payer, payerClass, provider, cptFamily } = filters;
  const isAny = (asked: readonly string[], value: string | null | undefined) =>
    asked.length === 0 || (value != null && asked.includes(value));
  return (
    isAny(practice, claim.practice_id) &&
    isAny(location, claim.location_id) &&
    isAny(payer, claim.primary_payer) &&
    isAny(payerClass, claim.payer_class) &&
    ((provider.length === 0 && cptFamily.length === 0) ||
      claim.line_providers.some(
        (one, at) => isAny(provider, one) && isAny(cptFamily, claim.line_families[at]),
      ))
  );
}
