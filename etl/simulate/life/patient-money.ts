import type { Claim, Posting, PostingType } from "../memory.ts";
import { count, later, type Office } from "../office.ts";
import type { Payer } from "../practice/payers.ts";
import { patientCentsOf, standingWord } from "./speak.ts";

interface PostingDetails {
  readonly type: PostingType;
  readonly cents: number;
  readonly party: "insurance" | "patient" | "";
  readonly reason?: string;
  readonly payer?: Payer;
}

/** Writes a row into the practice's books, dated today. */
export function post(office: Office, claim: Claim | null, details: PostingDetails): void {
  const row: Posting = {
    id: `${office.practice.prefix}T${String(count(office, "posting")).padStart(7, "0")}`,
    day: office.agenda.today,
    claim,
    type: details.type,
    cents: details.cents,
    party: details.party,
    payer: details.payer ?? null,
    reason: details.reason ?? "",
  };
  office.postings.push(row);
  claim?.postings.push(row);
}

/** What insurance still owes by the books, given up: charge less what was paid, adjusted and is the patient's. */
export function giveUpInsurance(office: Office, claim: Claim, reason: string): void {
  const cents = insuranceOpen(claim);
  if (cents <= 0) return;
  claim.scenarios.add("insurance money given up");
  post(office, claim, { type: "write_off", cents, party: "insurance", reason });
}

function insuranceOpen(claim: Claim): number {
  const first = standingWord(claim, 1);
  const second = standingWord(claim, 2);
  const charge = claim.lines.reduce((sum, line) => sum + line.chargeCents, 0);
  const given = claim.postings.reduce(
    (sum, row) => sum + (row.type === "write_off" && row.party === "insurance" ? row.cents : 0),
    0,
  );
  const early = claim.postings.reduce(
    (sum, row) =>
      sum + (row.type === "patient_payment" ? row.cents : row.type === "refund" ? -row.cents : 0),
    0,
  );
  if (first === undefined) return charge - given - early;
  const all = [...first.claimAdjustments, ...first.lines.flatMap((line) => line.adjustments)];
  const contractual = all.reduce(
    (sum, item) => sum + (CONTRACTUAL.has(item.carc) ? item.cents : 0),
    0,
  );
  const patient = patientCentsOf(first);
  const waitsForSecond = second === undefined && claim.covers.length > 1;
  const open = charge - first.paidCents - contractual - given - patient;
  return waitsForSecond ? open + patient : Math.max(0, open - (patient === 0 ? early : 0));
}

const CONTRACTUAL: ReadonlySet<string> = new Set(["45", "59", "253", "131"]);

/** A copay at the visit, four times out of five where the plan asks one. */
export function takeCopay(office: Office, claim: Claim): void {
  const copay = claim.covers[0]?.payer.copayCents ?? 0;
  const hasVisit = claim.lines.some((line) => line.code.startsWith("992"));
  if (copay === 0 || !hasVisit || !office.random.chance(0.8)) return;
  claim.scenarios.add("copay at the visit");
  post(office, claim, { type: "patient_payment", cents: copay, party: "patient", reason: "copay" });
}

/** Paid by the patient so far, less what went back or was given up. */
function settledByPatient(claim: Claim): number {
  let cents = 0;
  for (const row of claim.postings) {
    if (row.type === "patient_payment") cents += row.cents;
    else if (row.type === "refund") cents -= row.cents;
    else if (row.type === "write_off" && row.party === "patient") cents += row.cents;
  }
  return cents;
}

/** What the patient owes as the practice's books see it: the share of the last payer's word. */
function owedByPatient(claim: Claim, movedCents: number): number {
  const last = standingWord(claim, 2) ?? standingWord(claim, 1);
  const share = last === undefined || claim.scenarios.has("QMB") ? 0 : patientCentsOf(last);
  return Math.max(share, movedCents) - settledByPatient(claim);
}

/** Statements go out; the patient pays at once, in two parts, late, or never; what was paid too much goes back. */
export function chasePatient(office: Office, claim: Claim, movedCents = 0): void {
  const { random } = office;
  later(office, 18, 34, () => {
    const owed = owedByPatient(claim, movedCents);
    if (owed < 0) return giveBack(office, claim, movedCents);
    if (owed === 0) return;
    if (!random.chance(claim.patient.paysReadily)) return giveUp(office, claim, movedCents);
    const inParts = owed > 15_000 && random.chance(0.3);
    later(office, 10, 110, () => payPart(office, claim, movedCents, inParts ? 0.5 : 1));
    if (inParts) later(office, 111, 130, () => payPart(office, claim, movedCents, 1));
  });
}

function payPart(office: Office, claim: Claim, movedCents: number, part: number): void {
  const cents = Math.round(owedByPatient(claim, movedCents) * part);
  if (cents > 0)
    post(office, claim, { type: "patient_payment", cents, party: "patient", reason: "statement" });
}

/** No payment: after some months most of it is written off as bad debt. */
function giveUp(office: Office, claim: Claim, movedCents: number): void {
  if (office.random.chance(0.1)) return;
  later(office, 75, 120, () => {
    const owed = owedByPatient(claim, movedCents);
    if (owed <= 0) return;
    claim.scenarios.add("bad debt");
    post(office, claim, { type: "write_off", cents: owed, party: "patient", reason: "bad debt" });
  });
}

function giveBack(office: Office, claim: Claim, movedCents: number): void {
  if (office.random.chance(0.12)) return;
  later(office, 8, 35, () => {
    const excess = -owedByPatient(claim, movedCents);
    if (excess <= 0) return;
    claim.scenarios.add("refund to the patient");
    post(office, claim, { type: "refund", cents: excess, party: "patient", reason: "overpaid" });
  });
}
