import { compactOf, type Day } from "../calendar.ts";
import type { Adjudication, Adjustment, Claim, Line, LineWord, Submission } from "../memory.ts";
import { count, type Office } from "../office.ts";
import type { Payer } from "../practice/payers.ts";
import { payLine, priceLines } from "./price.ts";

export interface Refusal {
  readonly group: "CO" | "PR" | "PI" | "OA";
  readonly carc: string;
  readonly remarks: readonly string[];
}

/** A line that is paid nothing, for a reason. */
export function refuseLine(line: Line, { group, carc, remarks }: Refusal): LineWord {
  return {
    line,
    code: line.code,
    modifiers: line.modifiers,
    submittedCode: null,
    units: line.units,
    chargeCents: line.chargeCents,
    paidCents: 0,
    allowedCents: null,
    adjustments: [{ group, carc, cents: line.chargeCents }],
    remarks,
  };
}

export interface Speech {
  readonly claim: Claim;
  readonly payer: Payer;
  readonly position: 1 | 2 | 3;
  readonly lines: readonly LineWord[];
  readonly claimAdjustments?: readonly Adjustment[];
  readonly remarks?: readonly string[];
  readonly status?: string;
  readonly crossedTo?: Payer | null;
  readonly interestCents?: number;
  readonly controlNumber?: string;
  /** paid on the claim where no line tells it */
  readonly paidCents?: number | undefined;
}

export const sumOf = (adjustments: readonly Adjustment[]) =>
  adjustments.reduce((sum, { cents }) => sum + cents, 0);

/** The number by which the payer knows a bill: a new one for each word. */
export function payerNumber(office: Office, payer: Payer, day: Day): string {
  const serial = String(count(office, `icn ${payer.id}`)).padStart(6, "0");
  return `${compactOf(day).slice(2)}${payer.id.slice(-2)}${office.practice.no}${serial}`;
}

/** CLP01 as this payer gives it back. */
function givenBack(claim: Claim, payer: Payer): string {
  const billed = claim.submissions.findLast((item) => item.payer === payer) ?? lastBill(claim, 1);
  const number = billed?.controlNumber ?? claim.controlNumber;
  return payer.dropsHyphens ? number.replaceAll("-", "") : number;
}

/** A payer says something of a claim today: it goes into today's remittance. */
export function speak(office: Office, speech: Speech): Adjudication {
  const { claim, payer, lines } = speech;
  const { today } = office.agenda;
  const claimAdjustments = speech.claimAdjustments ?? [];
  const chargeCents = claim.lines.reduce((sum, line) => sum + line.chargeCents, 0);
  const linesPaid = lines.reduce((sum, word) => sum + word.paidCents, 0);
  const word: Adjudication = {
    claim,
    payer,
    position: speech.position,
    status: speech.status ?? String(speech.position),
    controlNumber: speech.controlNumber ?? givenBack(claim, payer),
    chargeCents,
    paidCents: speech.paidCents ?? linesPaid - (lines.length > 0 ? sumOf(claimAdjustments) : 0),
    payerControlNumber: payerNumber(office, payer, today),
    lines,
    claimAdjustments,
    remarks: speech.remarks ?? [],
    interestCents: speech.interestCents ?? 0,
    crossedTo: speech.crossedTo ?? null,
    undoes: null,
    day: today,
    order: 0,
  };
  tell(office, word);
  return word;
}

/** A payer takes back what it said: all amounts negated, group codes kept (TR3 005010X221 §1.10.2.8). */
export function reverse(office: Office, original: Adjudication): Adjudication {
  const negated = (adjustments: readonly Adjustment[]) =>
    adjustments.map((item) => ({ ...item, cents: -item.cents }));
  const word: Adjudication = {
    ...original,
    status: "22",
    chargeCents: -original.chargeCents,
    paidCents: -original.paidCents,
    lines: original.lines.map((line) => ({
      ...line,
      chargeCents: -line.chargeCents,
      paidCents: -line.paidCents,
      allowedCents: null,
      adjustments: negated(line.adjustments),
    })),
    claimAdjustments: negated(original.claimAdjustments),
    interestCents: 0,
    crossedTo: null,
    undoes: original,
    day: office.agenda.today,
  };
  tell(office, word);
  return word;
}

function tell(office: Office, word: Adjudication): void {
  word.claim.words.push(word);
  const today = office.told.get(word.payer);
  if (today === undefined) office.told.set(word.payer, [word]);
  else today.push(word);
}

/** What the payer would pay for the claim as it stands, the lines in `refused` excepted. */
export function fullWord(
  claim: Claim,
  payer: Payer,
  refused: ReadonlyMap<Line, Refusal> = new Map(),
): { lines: LineWord[]; claimAdjustments: Adjustment[] } {
  const prices = priceLines(claim, payer);
  let keptBackCents = 0;
  const lines = claim.lines.map((line) => {
    const refusal = refused.get(line);
    if (refusal !== undefined) return refuseLine(line, refusal);
    const price = prices.get(line) ?? { feeCents: 0, allowedCents: 0 };
    const paid = payLine(claim, payer, line, price);
    keptBackCents += paid.keptBackCents;
    return paid.word;
  });
  return {
    lines,
    claimAdjustments:
      keptBackCents === 0 ? [] : [{ group: "CO", carc: "253", cents: keptBackCents }],
  };
}

const isDuplicateNotice = (word: Adjudication) =>
  word.lines.length > 0 && word.lines.every((line) => line.adjustments[0]?.carc === "18");

/** The latest word of a payer that it has not taken back; being told of a duplicate is no news. */
export function standingWord(claim: Claim, position: 1 | 2 | 3): Adjudication | undefined {
  const undone = new Set(claim.words.map((word) => word.undoes));
  return claim.words.findLast(
    (word) =>
      word.position === position &&
      word.undoes === null &&
      !undone.has(word) &&
      !isDuplicateNotice(word),
  );
}

export function patientCentsOf(word: Adjudication): number {
  const all = [...word.claimAdjustments, ...word.lines.flatMap((line) => line.adjustments)];
  return sumOf(all.filter(({ group }) => group === "PR"));
}

/** The bill that a payer last had. */
export function lastBill(claim: Claim, position: 1 | 2 | 3): Submission | undefined {
  return claim.submissions.findLast((submission) => submission.position === position);
}
