import { compactOf } from "../calendar.ts";
import type { Adjudication, LineWord, Remittance } from "../memory.ts";
import { writeAdjustments } from "./claims-837.ts";
import { type Element, type Envelope, Interchange, money } from "./x12.ts";

export const REMITTANCE_GUIDE = "005010X221A1";

/** One interchange of 835: one ST per remittance. */
export function writeRemittances(envelope: Envelope, remittances: readonly Remittance[]): string {
  const out = new Interchange(envelope, "HP", REMITTANCE_GUIDE);
  for (const remittance of remittances) {
    out.openSet("835");
    writeRemittance(out, remittance);
    out.closeSet();
  }
  return out.close();
}

function writeRemittance(out: Interchange, remittance: Remittance): void {
  const { payer, practice, day, amountCents } = remittance;
  const taxId = `1${payer.id.replace(/\D/g, "").padStart(9, "0")}`;
  const isPayment = amountCents > 0;
  const date = compactOf(day);
  out.add(
    "BPR",
    isPayment ? "I" : "H",
    money(amountCents),
    "C",
    isPayment ? "ACH" : "NON",
    isPayment ? "CCP" : "",
    ...Array<string>(10).fill(""),
    date,
  );
  out.add("TRN", 1, remittance.trace, taxId);
  out.add("DTM", "405", date);
  out.add("N1", "PR", payer.remitName ?? payer.name, "XV", payer.id);
  out.add("N3", "PO BOX 1");
  out.add("N4", "NOWHERE", "ZZ", "00001");
  out.add("PER", "BL", "PROVIDER SERVICES", "TE", "5555550199");
  out.add("N1", "PE", practice.name, "XX", practice.npi);
  out.add("REF", "TJ", practice.taxId);
  if (remittance.words.length > 0) out.add("LX", 1);
  for (const word of remittance.words) writeWord(out, word);
  writeProviderAdjustments(out, remittance);
}

function writeWord(out: Interchange, word: Adjudication): void {
  const { claim, payer } = word;
  const { patient } = claim;
  const shares = [...word.claimAdjustments, ...word.lines.flatMap((line) => line.adjustments)];
  const patientCents = shares.reduce(
    (sum, item) => sum + (item.group === "PR" ? item.cents : 0),
    0,
  );
  const isReversal = word.undoes !== null;
  const clp: Element[] = [
    "CLP",
    word.controlNumber,
    word.status,
    money(word.chargeCents),
    money(word.paidCents),
  ];
  out.add(
    ...clp,
    patientCents === 0 || isReversal ? "" : money(patientCents),
    payer.filingCode,
    word.payerControlNumber,
    claim.placeOfService,
    1,
  );
  writeAdjustments(out, word.claimAdjustments);
  const memberId =
    claim.covers.find((cover) => cover.payer === payer)?.memberId ?? billedMember(word);
  out.add(
    "NM1",
    "QC",
    "1",
    patient.last.toUpperCase(),
    patient.first.toUpperCase(),
    "",
    "",
    "",
    "MI",
    memberId,
  );
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
  if (word.crossedTo !== null)
    out.add("NM1", "TT", "2", word.crossedTo.name, "", "", "", "", "PI", word.crossedTo.id);
  if (word.remarks.length > 0) out.add("MOA", "", "", ...word.remarks);
  out.add("DTM", "232", compactOf(claim.serviceOn));
  if (word.interestCents !== 0) out.add("AMT", "I", money(word.interestCents));
  for (const line of word.lines) writeLine(out, word, line);
}

/** The member as the payer knew it when it was billed: a claim may have moved to another payer since. */
function billedMember({ claim, payer }: Adjudication): string {
  return claim.submissions.find((submission) => submission.payer === payer)?.memberId ?? "";
}

function writeLine(out: Interchange, { claim, payer }: Adjudication, word: LineWord): void {
  const modifiers = payer.dropsModifiers === true ? [] : word.modifiers;
  const submitted = word.submittedCode === null ? "" : ["HC", word.submittedCode, ...modifiers];
  const adjudicated = ["HC", word.code, ...modifiers];
  out.add(
    "SVC",
    adjudicated,
    money(word.chargeCents),
    money(word.paidCents),
    "",
    word.units,
    submitted,
  );
  out.add("DTM", "472", compactOf(claim.serviceOn));
  writeAdjustments(out, word.adjustments);
  if (payer.returnsLineNumbers && !claim.isBeforeHistory)
    out.add("REF", "6R", `${claim.controlNumber}L${word.line.no}`);
  if (word.allowedCents !== null) out.add("AMT", "B6", money(word.allowedCents));
  for (const remark of word.remarks) out.add("LQ", "HE", remark);
}

function writeProviderAdjustments(
  out: Interchange,
  { practice, day, providerAdjustments }: Remittance,
): void {
  const year = `${compactOf(day).slice(0, 4)}1231`;
  for (let from = 0; from < providerAdjustments.length; from += 6) {
    const pairs = providerAdjustments
      .slice(from, from + 6)
      .flatMap(({ reason, reference, cents }): Element[] => [[reason, reference], money(cents)]);
    out.add("PLB", practice.npi, year, ...pairs);
  }
}
