import { rootCauseWords } from "./root-cause-words.ts";

/** Why a claim was denied, why money is open, or how it came: the causes of queries/moved/, in words. */
export function movedCauseWords(moved: "denials" | "open" | "cash", cause: string): string {
  if (moved === "denials") return rootCauseWords(cause);
  if (moved === "open") return OPEN[cause] ?? `denied: ${rootCauseWords(cause)}`;
  return CASH[cause] ?? `after a denial: ${rootCauseWords(cause)}`;
}

const OPEN: { readonly [why: string]: string } = {
  patient: "with the patient",
  waiting: "waiting for the payer",
  next_payer: "next payer’s turn",
  unexplained: "unexplained",
};

const CASH: { readonly [how: string]: string } = {
  payer: "paid without a denial",
  patient: "from patients",
  provider_adjustment: "taken from or added to checks",
  unmatched: "fits no claim",
  unbalanced: "checks that do not balance",
};
