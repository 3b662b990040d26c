import { monthNameOf } from "../calendar.ts";
import { type DenialRow, denialRowOf, rejectionRowOf } from "../files/exports.ts";
import type { Adjudication } from "../memory.ts";
import type { Office } from "../office.ts";
import { DENIAL_REASONS } from "./reasons.ts";

const DENIAL_CODES = new Set([
  ...DENIAL_REASONS.map((reason) => reason.carc),
  "18",
  "26",
  "50",
  "96",
  "109",
]);

/** What the practice's system lists as denied (and as refused up front) in a month. */
export function denialRowsOf(office: Office, month: string, withRejections: boolean): DenialRow[] {
  const rows: DenialRow[] = [];
  for (const { day, words } of office.remittances) {
    if (monthNameOf(day) !== month) continue;
    for (const word of words)
      if (word.undoes === null && !word.claim.isBeforeHistory) rows.push(...rowsOf(word));
  }
  if (withRejections) {
    for (const claim of office.claims) {
      for (const submission of claim.submissions) {
        for (const { day, says, source } of submission.verdicts) {
          if (says !== "rejected" || source === "999" || monthNameOf(day) !== month) continue;
          rows.push(rejectionRowOf(submission, day, source === "payer" ? "A3" : "A7"));
        }
      }
    }
  }
  return rows.sort((a, b) => a.day - b.day);
}

function rowsOf(word: Adjudication): DenialRow[] {
  const rows: DenialRow[] = [];
  for (const line of word.lines) {
    if (line.paidCents !== 0 || line.submittedCode !== null) continue;
    for (const { group, carc, cents } of line.adjustments) {
      if (group !== "PR" && DENIAL_CODES.has(carc))
        rows.push(denialRowOf(word, line, group, carc, cents));
    }
  }
  return rows;
}
