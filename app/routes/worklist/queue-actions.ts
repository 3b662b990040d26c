import type { queueWords } from "./worklist-view.ts";

/**
 * What to do about a claim of each queue, in one sentence: the worklist's files and reasons, the claim's page and the glance beside
 * a list say the same. Why it is there, with its numbers, is the query's to say (`why`).
 */
export const queueActions: { readonly [queue in keyof typeof queueWords]: string } = {
  denied: "Correct it and send it again, or appeal",
  underpaid: "Ask the payer for the difference, with the price it should pay",
  unexplained: "Ask the payer what became of the rest",
  no_response: "Ask the payer where the claim is",
  unacknowledged: "Ask the clearinghouse for its receipt; without one, send the claim again",
  rejected: "Mend what was refused and send it again",
  secondary_unbilled: "Bill the next payer, with the first one’s answer",
  crossed_over_silent: "Ask the next payer whether it has the claim; if not, bill it yourself",
  qmb_bill_medicaid: "Bill Medicaid, never the patient",
  takeback_without_reversal: "Ask the payer for the reversal, or for the money back",
  patient_due: "Send the patient a statement, or agree on a plan",
  duplicate_charge: "Compare both claims: void one, or send the modifier that tells them apart",
  overpayment_60_day: "Mark when it was identified, then report and return it",
  credit_prepaid: "Refund the patient, or move it to what they still owe",
  credit_duplicate: "Give the second payment back",
  credit_two_primaries: "Find out who comes first, and give the other’s payment back",
  credit_other: "Find the posting that went too far, and set it right",
  expired: "Ask for an exception with the proof of filing, or write it off",
};

/** Of a queue's name as rows have it. */
export function queueAction(queue: string): string | null {
  const actions: { readonly [queue: string]: string } = queueActions;
  return actions[queue] ?? null;
}
