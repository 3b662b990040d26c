import type { queueWords } from "./worklist-view.ts";

/** Why nothing lies in a queue, where no filter hides it: what would have to be so for a claim to be there. */
export const emptyQueues: { readonly [queue in keyof typeof queueWords]: string } = {
  denied:
    "No line stands denied: each denial was paid, sent again, written off, or was to be expected (cosmetic work, a waiver on file).",
  underpaid:
    "No paid line was cut by $10 or more: none denied in part, none allowed below 90 % of what its payer should allow. A code that no fee and no history tells the price of is never called underpaid.",
  unexplained:
    "Every answer says what became of the money, but for less than $10 a claim: paid, denied, written off or passed on.",
  no_response: "Every payer whose remittances are loaded is within the time that it usually takes.",
  unacknowledged:
    "Every bill that is three business days old has its receipt, or its answer, where the payer’s receipts are loaded.",
  rejected: "Nothing that a clearinghouse or payer refused waits to be sent again.",
  secondary_unbilled:
    "Whatever a payer left to the next one was billed to it or forwarded, or is a week old at most.",
  crossed_over_silent:
    "Every claim that was forwarded to a next payer was answered by it, was billed to it since, or was forwarded less than 30 days ago.",
  qmb_bill_medicaid:
    "No QMB patient’s share waits for a bill to Medicaid, or it was left a week ago at most.",
  takeback_without_reversal:
    "Whatever payers kept from their payments (PLB) was given back, or reversed on the claim, or names no claim that is loaded.",
  patient_due:
    "No patient has owed $10 or more for 30 days on a claim that insurance is done with.",
  duplicate_charge:
    "No two open claims bill the same service of a patient on one day without a modifier that tells them apart.",
  overpayment_60_day:
    "No credit stands with Medicare or Medicaid. Those of Medicare Advantage plans are among the other credits.",
  credit_prepaid: "No patient paid beyond their part.",
  credit_duplicate: "No payer’s payment stands twice on a claim.",
  credit_two_primaries: "No two payers both paid a claim as its first payer.",
  credit_other: "No other credit stands with insurance.",
  expired: "No deadline has passed on a claim that insurance still owes money on.",
};
