import { useSearchParams } from "@remix-run/react";
import { withParams } from "#app/list-view.ts";
import { Segmented } from "#app/ui/segmented.tsx";
import { count } from "#reports/format.ts";
import type { QueueCount } from "./read-counts.server.ts";
import { type Whose, whoseKeys, whoseWords } from "./worklist-view.ts";

/** All, mine, nobody's, others': with how many each. */
export function WhoseChoice({
  chosen,
  claims,
}: {
  readonly chosen: Whose | null;
  /** Of the chosen queue. */
  readonly claims: Pick<QueueCount, "all_claims" | Whose> | undefined;
}) {
  const [search] = useSearchParams();
  const to = (whose: string | null) =>
    withParams(search, { whose: whose ?? "all", page: null }) || "?";
  return (
    <Segmented
      label="Whose claims"
      choices={[
        {
          title: `${whoseWords.all} ${count(claims?.all_claims ?? 0)}`,
          to: to(null),
          isChosen: chosen === null,
        },
        ...whoseKeys.map((whose) => ({
          title: `${whoseWords[whose]} ${count(claims?.[whose] ?? 0)}`,
          to: to(whose),
          isChosen: chosen === whose,
        })),
      ]}
    />
  );
}
