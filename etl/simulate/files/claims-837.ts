import { compactOf, type Day, dayOf } from "../calendar.ts";
import type { Adjudication, Adjustment, Cover, Submission } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Practice } from "../practice/practice.ts";
import { type Envelope, Interchange, money } from "./x12.ts";

export const CLAIM_GUIDE = "005010X222A1";

export interface Batch {
  readonly practice: Practice;
  /** BHT03 */
  readonly reference: string;
  readonly submissions: readonly Submission[];
}

/** One interchange of 837P: one ST per batch. Returns its text and each batch's ST02. */
export function writeClaims(
  envelope: Envelope,
  batches: readonly Batch[],
): { text: string; sets: string[] } {
  const out = new Interchange(envelope, "HC", CLAIM_GUIDE);
  const sets: string[] = [];
  for (const batch of batches) {
    out.openSet("837");
    sets.push(out.currentSet);
    writeBatch(out, batch, envelope);
    out.closeSet();
  }
  return { text: out.close(), sets };
}

/** The day on which payers with a former name changed it. */
const RENAMED_ON: Day = dayOf("2025-07-01");

/** The payer's name as bills of that day spell it. */
export function nameOn(payer: Payer, day: Day): string {
  return payer.formerName !== undefined && day < RENAMED_ON ? payer.formerName : payer.name;
}

function writeBatch(
  out: Interchange,
  { practice, reference, submissions }: Batch,
  envelope: Envelope,
): void {
  out.add("BHT", "0019", "00", reference, compactOf(envelope.day), "0615", "CH");
  out.add("NM1", "41", "2", practice.name, "", "", "", "", "46", practice.submitterId);
  out.add("PER", "IC", "BILLING DESK", "TE", "5555550100");
  out.add("NM1", "40", "2", "QUARRYGATE CLEARING", "", "", "", "", "46", "QGC01");
  out.add("HL", 1, "", 20, 1);
  out.add("PRV", "BI", "PXC", "207N00000X");
  out.add("NM1", "85", "2", practice.name, "", "", "", "", "XX", practice.npi);
  out.add("N3", practice.locations[0].street);
  out.add("N4", practice.locations[0].city, "ZZ", practice.locations[0].zip);
  out.add("REF", "EI", practice.taxId);
  let level = 1;
  for (const submission of submissions) level = writeSubscriber(out, submission, level);
}

/** 2000B (and 2000C where the patient is insured through someone else), then the claim. Returns the last HL. */
function writeSubscriber(out: Interchange, submission: Submission, level: number): number {
  const { claim, payer, position } = submission;
  const { patient } = claim;
  const cover = claim.covers.find((item) => item.payer === payer);
  const dependent = position === 1 ? patient.subscriber : null;
  const subscriber = dependent ?? patient;
  const own = level + 1;
  out.add("HL", own, 1, 22, dependent === null ? 0 : 1);
  out.add(
    "SBR",
    "PST".charAt(position - 1),
    dependent === null ? "18" : "",
    cover?.groupNumber ?? "",
    "",
    "",
    "",
    "",
    "",
    payer.filingCode,
  );
  out.add(
    "NM1",
    "IL",
    "1",
    upper(subscriber.last),
    upper(subscriber.first),
    "",
    "",
    "",
    "MI",
    submission.memberId,
  );
  if (dependent === null) writePerson(out, submission);
  out.add("NM1", "PR", "2", nameOn(payer, submission.day), "", "", "", "", "PI", payer.id);
  if (dependent !== null) {
    out.add("HL", own + 1, own, 23, 0);
    out.add("PAT", "19");
    out.add("NM1", "QC", "1", upper(patient.last), upper(patient.first));
    writePerson(out, submission);
  }
  writeClaim(out, submission);
  return dependent === null ? own : own + 1;
}

const upper = (text: string) => text.toUpperCase();

function writePerson(out: Interchange, { claim }: Submission): void {
  const { patient, location } = claim;
  out.add("N3", patient.street);
  out.add("N4", location.city, "ZZ", location.zip);
  out.add("DMG", "D8", compactOf(patient.birthOn), patient.sex);
}

function writeClaim(out: Interchange, submission: Submission): void {
  const { claim, frequency, position } = submission;
  const total = submission.lines.reduce((sum, line) => sum + line.chargeCents, 0);
  out.add(
    "CLM",
    submission.controlNumber,
    money(total),
    "",
    "",
    [claim.placeOfService, "B", frequency],
    "Y",
    "A",
    "Y",
    "Y",
  );
  if (claim.authorization !== null) out.add("REF", "G1", claim.authorization);
  if (submission.originalReference !== null) out.add("REF", "F8", submission.originalReference);
  out.add("HI", ...claim.diagnoses.map((code, index) => [index === 0 ? "ABK" : "ABF", code]));
  out.add(
    "NM1",
    "82",
    "1",
    claim.provider.last,
    claim.provider.first,
    "",
    "",
    "",
    "XX",
    claim.provider.npi,
  );
  out.add("PRV", "PE", "PXC", claim.provider.taxonomy);
  out.add("NM1", "77", "2", claim.location.name, "", "", "", "", "XX", claim.location.npi);
  out.add("N3", claim.location.street);
  out.add("N4", claim.location.city, "ZZ", claim.location.zip);
  const told = position === 2 ? submission.told : null;
  const second = claim.covers[1];
  const first = claim.covers[0];
  if (told !== null && first !== undefined) writeOtherPayer(out, submission, first, "P", told);
  else if (position === 1 && claim.secondIsTold && second !== undefined)
    writeOtherPayer(out, submission, second, "S", null);
  writeLines(out, submission, told);
}

/** 2320: another payer of the claim, and what it said where it has spoken. */
function writeOtherPayer(
  out: Interchange,
  { claim, day }: Submission,
  cover: Cover,
  sequence: string,
  told: Adjudication | null,
): void {
  const { patient } = claim;
  out.add("SBR", sequence, "18", cover.groupNumber, "", "", "", "", "", cover.payer.filingCode);
  if (told !== null) {
    if (told.claimAdjustments.length > 0) writeAdjustments(out, told.claimAdjustments);
    out.add("AMT", "D", money(told.paidCents));
  }
  out.add("OI", "", "", "Y", "", "", "Y");
  out.add(
    "NM1",
    "IL",
    "1",
    upper(patient.last),
    upper(patient.first),
    "",
    "",
    "",
    "MI",
    cover.memberId,
  );
  out.add("NM1", "PR", "2", nameOn(cover.payer, day), "", "", "", "", "PI", cover.payer.id);
}

function writeLines(
  out: Interchange,
  { claim, lines }: Submission,
  told: Adjudication | null,
): void {
  for (const { line, modifiers, units, chargeCents } of lines) {
    out.add("LX", line.no);
    const pointers = claim.diagnoses.map((_, index) => index + 1);
    out.add(
      "SV1",
      ["HC", line.code, ...modifiers],
      money(chargeCents),
      "UN",
      units,
      "",
      "",
      pointers,
    );
    out.add("DTP", "472", "D8", compactOf(claim.serviceOn));
    out.add("REF", "6R", `${claim.controlNumber}L${line.no}`);
    if (told === null) continue;
    for (const word of told.lines) {
      if (word.line !== line) continue;
      out.add(
        "SVD",
        told.payer.id,
        money(word.paidCents),
        ["HC", word.code, ...word.modifiers],
        "",
        word.units,
      );
      writeAdjustments(out, word.adjustments);
      out.add("DTP", "573", "D8", compactOf(told.day));
    }
  }
}

/** CAS: one segment per group, up to six reasons each. */
export function writeAdjustments(out: Interchange, adjustments: readonly Adjustment[]): void {
  for (const group of ["CO", "OA", "PI", "PR"] as const) {
    const reasons = adjustments.filter((item) => item.group === group && item.cents !== 0);
    for (let from = 0; from < reasons.length; from += 6) {
      const trios = reasons
        .slice(from, from + 6)
        .flatMap(({ carc, cents }) => [carc, money(cents), ""]);
      out.add("CAS", group, ...trios);
    }
  }
}
