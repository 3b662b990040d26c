import { month } from "#reports/format.ts";
import { rootCauseWords } from "../root-cause-words.ts";

/** How a project ended: keys as the office keeps them, words for people. */
export const projectOutcomes = {
  recovered: "Recovered",
  partly_recovered: "Partly recovered",
  upheld: "Payer upheld its denials",
  written_off: "Written off",
  corrected: "Corrected and sent again",
  other: "Other",
} as const;
export type ProjectOutcome = keyof typeof projectOutcomes;

export function projectOutcomeWords(outcome: string): string {
  const words: { readonly [outcome: string]: string } = projectOutcomes;
  return words[outcome] ?? outcome;
}

/** What a project of these claims is called unless someone says otherwise: who, why, since when. */
export function proposedName(
  { payer, rootCause }: { readonly payer: string | null; readonly rootCause: string | null },
  today: string,
): string {
  const what = [payer ?? "Several payers", rootCause && rootCauseWords(rootCause)];
  return `${what.filter(Boolean).join(", ")}, ${month(today)}`;
}
