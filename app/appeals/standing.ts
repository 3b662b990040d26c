/** Where an appeal stands, in the order it goes. */
export const appealStates = {
  draft: "Draft",
  final: "Final, not sent",
  sent: "Sent",
  decided: "Decided",
} as const;
export type AppealState = keyof typeof appealStates;

/** How an appeal ended, as people say it. */
export const appealOutcomes = {
  overturned: "Overturned",
  partly: "Overturned in part",
  upheld: "Upheld",
  no_answer: "No answer",
} as const;
export type AppealOutcome = keyof typeof appealOutcomes;

export function isOutcome(text: string): text is AppealOutcome {
  return Object.hasOwn(appealOutcomes, text);
}

type Told = {
  readonly state: string;
  readonly sent_on: string | null;
  readonly outcome: string | null;
};

export function standingOf({ state, sent_on, outcome }: Told): AppealState {
  if (outcome !== null && outcome !== "no_answer") return "decided";
  if (sent_on !== null) return "sent";
  return state === "final" ? "final" : "draft";
}

export function outcomeWords(outcome: string | null): string {
  return outcome !== null && isOutcome(outcome) ? appealOutcomes[outcome] : "";
}
