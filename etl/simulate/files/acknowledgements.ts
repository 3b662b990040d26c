import { compactOf } from "../calendar.ts";
import type { Submission } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Practice } from "../practice/practice.ts";
import { CLAIM_GUIDE } from "./claims-837.ts";
import { type Envelope, Interchange, money } from "./x12.ts";

/** What the clearinghouse received as one functional group, and whether each set was taken. */
export interface ReceivedGroup {
  readonly control: number;
  readonly sets: readonly { readonly control: string; readonly isTaken: boolean }[];
}

/** 999: the clearinghouse's receipt for one functional group of 837P. */
export function write999(envelope: Envelope, group: ReceivedGroup): string {
  const out = new Interchange(envelope, "FA", "005010X231A1");
  out.openSet("999");
  out.add("AK1", "HC", group.control, CLAIM_GUIDE);
  for (const set of group.sets) {
    out.add("AK2", "837", set.control, CLAIM_GUIDE);
    if (!set.isTaken) out.add("IK3", "NM1", 8, "", "8");
    out.add("IK5", ...(set.isTaken ? ["A"] : ["R", "5"]));
  }
  const taken = group.sets.filter((set) => set.isTaken).length;
  const all = group.sets.length;
  out.add("AK9", taken === all ? "A" : taken === 0 ? "R" : "P", all, all, taken);
  out.closeSet();
  return out.close();
}

export interface ClaimReceipt {
  readonly submission: Submission;
  readonly isAccepted: boolean;
}

/** What one source says of one batch: of each of its claims, or of the batch as a whole. */
export interface BatchReceipt {
  readonly practice: Practice;
  /** BHT03 of the batch */
  readonly reference: string;
  readonly isRefused: boolean;
  readonly receipts: readonly ClaimReceipt[];
}

/** 277CA from the clearinghouse (`payer` null) or from a payer. One ST per batch. */
export function write277(
  envelope: Envelope,
  payer: Payer | null,
  batches: readonly BatchReceipt[],
): string {
  const out = new Interchange(envelope, "HN", "005010X214");
  for (const [index, batch] of batches.entries()) {
    out.openSet("277");
    writeBatchReceipt(out, envelope, payer, batch, index);
    out.closeSet();
  }
  return out.close();
}

function writeBatchReceipt(
  out: Interchange,
  { day, control }: Envelope,
  payer: Payer | null,
  batch: BatchReceipt,
  index: number,
): void {
  const date = compactOf(day);
  const { practice } = batch;
  const total = batch.receipts.reduce((sum, { submission }) => sum + chargeOf(submission), 0);
  const status = (category: string, code: string, cents: number) =>
    out.add(
      "STC",
      [category, code],
      date,
      category === "A3" || category === "A7" || category === "A8" ? "U" : "WQ",
      money(cents),
    );
  out.add("BHT", "0085", "08", `${control}${index}`, date, "0615", "TH");
  out.add("HL", 1, "", 20, 1);
  if (payer === null)
    out.add("NM1", "AY", "2", "QUARRYGATE CLEARING", "", "", "", "", "46", "QGC01");
  else out.add("NM1", "PR", "2", payer.name, "", "", "", "", "PI", payer.id);
  out.add("TRN", 1, `${control}${index}`);
  out.add("DTP", "050", "D8", date);
  out.add("DTP", "009", "D8", date);
  out.add("HL", 2, 1, 21, batch.isRefused ? 0 : 1);
  out.add("NM1", "41", "2", practice.name, "", "", "", "", "46", practice.submitterId);
  out.add("TRN", 2, batch.reference);
  status(batch.isRefused ? "A8" : "A1", batch.isRefused ? "746" : "19", total);
  if (batch.isRefused) return;
  out.add("HL", 3, 2, 19, 1);
  out.add("NM1", "85", "2", practice.name, "", "", "", "", "XX", practice.npi);
  let level = 3;
  for (const { submission, isAccepted } of batch.receipts) {
    const { patient, serviceOn } = submission.claim;
    out.add("HL", ++level, 3, "PT");
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
      submission.memberId,
    );
    out.add("TRN", 2, submission.controlNumber);
    if (isAccepted) status("A2", "20", chargeOf(submission));
    else status(payer === null ? "A7" : "A3", payer === null ? "164" : "88", chargeOf(submission));
    out.add("DTP", "472", "D8", compactOf(serviceOn));
  }
}

const chargeOf = (submission: Submission) =>
  submission.lines.reduce((sum, line) => sum + line.chargeCents, 0);
