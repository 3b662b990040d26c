/** What follow-ups are called: keys as the office keeps them, words for people. */
export const statuses = {
  new: "New",
  in_review: "In review",
  status_requested: "Status requested",
  corrected: "Corrected",
  appealed: "Appealed",
  waiting_payer: "Waiting on payer",
  waiting_patient: "Waiting on patient",
  waiting_provider: "Waiting on provider",
  escalated: "Escalated",
  recovered: "Recovered",
  written_off: "Written off",
  patient_balance: "Patient balance",
} as const;
export type Status = keyof typeof statuses;

/** Statuses that end the work; only what files tell later reopens it. */
export const endStatuses: readonly Status[] = ["recovered", "written_off", "patient_balance"];

/** Why a balance is given up. `other` takes words of one's own. */
export const writeOffReasons = {
  past_filing_limit: "Past the filing limit",
  past_appeal_deadline: "Past the appeal deadline",
  appeals_exhausted: "Appeals exhausted",
  no_authorization: "No authorization",
  not_covered: "Not covered",
  not_worth_the_work: "Balance not worth the work",
  courtesy: "Courtesy or hardship",
  billed_in_error: "Billed in error",
  other: "Other",
} as const;

export const channels = {
  phone: "Phone",
  portal: "Payer portal",
  fax: "Fax",
  mail: "Mail",
  "e-mail": "E-mail",
} as const;
export type Channel = keyof typeof channels;

/** What a contact came to. */
export const outcomes = {
  in_process: "In process, no decision yet",
  reprocessing: "Payer reprocesses",
  paid: "Paid, remittance to come",
  needs_records: "Needs records",
  needs_correction: "Needs a corrected claim",
  denied_again: "Denied again",
  no_answer: "No answer",
  other: "Other",
} as const;
export type Outcome = keyof typeof outcomes;

const contactVerbs: { readonly [C in Channel]: string } = {
  phone: "a call",
  portal: "a portal check",
  fax: "a fax",
  mail: "a letter",
  "e-mail": "an e-mail",
};

/** `a call`, `a fax`: what was done through the channel. */
export function contactWords(channel: string): string {
  return lookUp(contactVerbs, channel);
}

export const statusWords = (status: string) => lookUp(statuses, status);
export const outcomeWords = (outcome: string) => lookUp(outcomes, outcome);

/** A reason as kept: one of the choices, or `other: ` with words of one's own. */
export function reasonWords(reason: string): string {
  return reason.startsWith("other: ") ? reason.slice(7) : lookUp(writeOffReasons, reason);
}

function lookUp(words: { readonly [key: string]: string }, key: string): string {
  return words[key] ?? key;
}
