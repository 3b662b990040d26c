import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { wordsOf } from "./replay.ts";

export interface Posted {
  readonly patientPaid: number;
  readonly insurancePaid: number;
  readonly contractual: number;
  readonly insuranceWrittenOff: number;
  readonly patientWrittenOff: number;
  readonly refunded: number;
  readonly movedToPatient: number;
}

/** The practice's own postings, as far as they count beside what remittances say. */
export interface Books {
  postedOn(claim: Claim, day: Day): Posted;
}

const NOTHING_POSTED: Posted = {
  patientPaid: 0,
  insurancePaid: 0,
  contractual: 0,
  insuranceWrittenOff: 0,
  patientWrittenOff: 0,
  refunded: 0,
  movedToPatient: 0,
};

/** No transaction file was loaded: nothing is known of what was posted. */
export const CLOSED_BOOKS: Books = { postedOn: () => NOTHING_POSTED };

const speaksFor = (claim: Claim, payer: Payer | null) =>
  wordsOf(claim).some((word) => payer === null || word.payer === payer);

export const OPEN_BOOKS: Books = {
  postedOn(claim, day) {
    if (claim.postings.length === 0) return NOTHING_POSTED;
    const sums = { ...NOTHING_POSTED };
    for (const row of claim.postings) {
      if (row.day > day) continue;
      if (row.type === "patient_payment") sums.patientPaid += row.cents;
      else if (row.type === "refund") sums.refunded += row.cents;
      else if (row.type === "write_off") {
        if (row.party === "insurance") sums.insuranceWrittenOff += row.cents;
        else sums.patientWrittenOff += row.cents;
      } else if (row.type === "transfer_to_patient") {
        const isEnded = claim.words.some((word) => word.day > row.day && word.day <= day);
        if (!isEnded) sums.movedToPatient += row.cents;
      } else if (row.type !== "charge" && !speaksFor(claim, row.payer)) {
        if (row.type === "contractual") sums.contractual += row.cents;
        else sums.insurancePaid += row.cents;
      }
    }
    return sums;
  },
};
