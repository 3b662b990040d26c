import { channelWords } from "./appeal-links.tsx";
import { outcomeWords } from "./standing.ts";

/** What is told of an appeal where one of its claims is looked at. */
export type ToldAppeal = {
  readonly appeal_id: string;
  readonly payer: string;
  readonly disputed_cents: number;
  readonly claims: number;
  readonly sent_on: string | null;
  readonly channel: string | null;
  readonly reference: string | null;
  readonly sent_batch: string | null;
  readonly outcome: string | null;
  readonly decided_on: string | null;
  readonly answer_channel: string | null;
  readonly answer_reference: string | null;
  readonly decided_batch: string | null;
};

type AppealEvent = {
  readonly on: string;
  readonly batchId: string;
  readonly sentence: string;
  readonly reference: string | null;
  readonly tone: "plain" | "good" | "watch" | "bad";
};

const tones: { readonly [outcome: string]: AppealEvent["tone"] } = {
  overturned: "good",
  partly: "good",
  upheld: "bad",
  no_answer: "watch",
};

/** Its outcome and its sending, those that stand; the latest first. */
export function appealEvents(appeal: ToldAppeal): AppealEvent[] {
  const { payer, sent_on, sent_batch, outcome, decided_on, decided_batch } = appeal;
  const events: AppealEvent[] = [];
  if (outcome !== null && decided_on !== null && decided_batch !== null)
    events.push({
      ...{ on: decided_on, batchId: decided_batch, reference: appeal.answer_reference },
      sentence:
        outcome === "no_answer"
          ? `No answer of ${payer} to the appeal by then`
          : `${payer} on the appeal: ${outcomeWords(outcome).toLowerCase()}${channelWords(appeal.answer_channel)}`,
      tone: tones[outcome] ?? "plain",
    });
  if (sent_on !== null && sent_batch !== null)
    events.push({
      ...{ on: sent_on, batchId: sent_batch, reference: appeal.reference, tone: "plain" },
      sentence: `Appeal sent to ${payer}${channelWords(appeal.channel)}`,
    });
  return events;
}
