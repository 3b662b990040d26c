import { appealEvents, type ToldAppeal } from "#app/appeals/appeal-events.ts";
import { moneyExact } from "#reports/format.ts";
import type { StoryEvent } from "./story.ts";

/** A claim's story with the appeals that hold it, up to a day: sent, and what came of it. Newest first, as the story is. */
export function withAppeals(
  story: readonly StoryEvent[],
  appeals: readonly ToldAppeal[],
  asOf: string,
): StoryEvent[] {
  const events = appeals.flatMap((appeal) => eventsOf(appeal)).filter(({ on }) => on <= asOf);
  return [...events, ...story].sort((a, b) => (b.on ?? "").localeCompare(a.on ?? ""));
}

function eventsOf(appeal: ToldAppeal): (StoryEvent & { readonly on: string })[] {
  return appealEvents(appeal).map((event) => ({
    key: `p${event.batchId}`,
    on: event.on,
    mark: "appeal" as const,
    tone: event.tone,
    sentence: event.sentence,
    note: [
      `${moneyExact(appeal.disputed_cents)} in dispute on ${appeal.claims === 1 ? "this claim" : `${appeal.claims} claims`}`,
      event.reference,
    ]
      .filter(Boolean)
      .join(" · "),
    amountCents: null,
    source: null,
    to: `/appeals/${appeal.appeal_id}`,
  }));
}
