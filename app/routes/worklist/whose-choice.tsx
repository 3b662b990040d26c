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
  /** Of the chosen queue, resting ones aside; null: without figures. */
  readonly claims: Pick<QueueCount, "all_claims" | Whose> | null | undefined;
}) {
  const [search] = useSearchParams();
  const to = (whose: string | null) =>
    withParams(search, { whose: whose ?? "all", page: null }) || "?";
  const title = (words: string, found: number | undefined) =>
    claims === null ? words : `${words} ${count(found ?? 0)}`;
  return (
    <Segmented
      label="Whose claims"
      choices={[
        {
          title: title(whoseWords.all, claims?.all_claims),
          to: to(null),
          isChosen: chosen === null,
        },
        ...whoseKeys.map((whose) => ({
          title: title(whoseWords[whose], claims?.[whose]),
          to: to(whose),
          isChosen: chosen === whose,
        })),
      ]}
    />
  );
}
