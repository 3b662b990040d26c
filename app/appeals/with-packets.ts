import type { HistoryItem } from "../follow-up/history.ts";
import { appealEvents, type ToldAppeal } from "./appeal-events.ts";

/** What was done, with the packet behind a click that logged its sending or outcome. */
export function withPackets(
  history: readonly HistoryItem[],
  appeals: readonly ToldAppeal[],
): HistoryItem[] {
  const packetOf = new Map(
    appeals.flatMap((appeal) =>
      appealEvents(appeal).map(({ batchId }) => [batchId, appeal.appeal_id] as const),
    ),
  );
  return history.map((item) => {
    const appealId = packetOf.get(item.key);
    return appealId === undefined ? item : { ...item, appealId };
  });
}
