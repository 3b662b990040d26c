import { type Day, weekdayOf, workingDayFrom } from "../calendar.ts";
import type { Adjudication, Claim, Cover, Submission } from "../memory.ts";
import { later, type Office, waitingDays } from "../office.ts";
import type { Payer } from "../practice/payers.ts";
import { acknowledge } from "./acknowledge.ts";

export interface Bill {
  readonly frequency?: "1" | "7" | "8";
  readonly position?: 1 | 2 | 3;
  readonly cover?: Cover;
  /** CLM01, where it differs from the claim's */
  readonly controlNumber?: string;
  readonly originalReference?: string | null;
  readonly told?: Adjudication | null;
  readonly isLost?: boolean;
}

/** Sends a bill with today's batch, and has the clearinghouse answer it; `onAccepted` runs once it is through. */
export function bill(
  office: Office,
  claim: Claim,
  details: Bill,
  onAccepted: (sent: Submission) => void,
): Submission {
  const position = details.position ?? 1;
  const cover = details.cover ?? claim.covers[position - 1];
  if (cover === undefined)
    throw new RangeError(`claim ${claim.controlNumber} has no payer ${position}`);
  const sent: Submission = {
    claim,
    controlNumber: details.controlNumber ?? claim.controlNumber,
    frequency: details.frequency ?? "1",
    position,
    payer: cover.payer,
    memberId: cover.memberId,
    originalReference: details.originalReference ?? null,
    lines: claim.lines.map((line) => ({
      line,
      modifiers: line.modifiers,
      units: line.units,
      chargeCents: line.chargeCents,
    })),
    day: office.agenda.today,
    told: details.told === null || details.told === undefined ? null : asTold(details.told),
    verdicts: [],
    isLost: details.isLost === true,
  };
  claim.submissions.push(sent);
  office.leaving.push(sent);
  if (!sent.isLost) acknowledge(office, sent, onAccepted);
  return sent;
}

/** The day on which a payer pays what it has today: after its usual time, on one of its days, never on a bank holiday. */
export function payDay(office: Office, payer: Payer): Day {
  const { agenda, random } = office;
  let day = agenda.today + waitingDays(random, payer.paysAfter, payer.paysWithin);
  while (!payer.payDays.includes(weekdayOf(day)) || workingDayFrom(day) !== day) day++;
  return day;
}

/** The next of a payer's days after today. */
export function nextPayDay(payer: Payer, after: Day): Day {
  let day = after + 1;
  while (!payer.payDays.includes(weekdayOf(day)) || workingDayFrom(day) !== day) day++;
  return day;
}

/** Sends a bill again some days from now, until it is accepted. */
export function billAgain(
  office: Office,
  claim: Claim,
  again: Bill,
  low: number,
  high: number,
  onAccepted: (sent: Submission) => void,
): void {
  later(office, low, high, () => bill(office, claim, again, onAccepted));
}

/** What a bill tells of an earlier payer's word: amounts and reasons, no remarks. */
function asTold(word: Adjudication): Adjudication {
  return {
    ...word,
    crossedTo: null,
    remarks: [],
    lines: word.lines.map((line) => ({ ...line, remarks: [] })),
  };
}
