import type { Day } from "./calendar.ts";
import type { Patient } from "./practice/patients.ts";
import type { Payer } from "./practice/payers.ts";
import type { Location, Practice, Provider } from "./practice/practice.ts";

/** A line of a claim, as it was served. What a submission says of it is in `SubmittedLine`. */
export interface Line {
  /** 1-based place in the claim; 0 stands for what no line holds */
  readonly no: number;
  readonly code: string;
  modifiers: readonly string[];
  units: number;
  chargeCents: number;
  /** cosmetic work or a waiver on file: a payer's refusal is expected */
  readonly expectsDenial: boolean;
}

export interface SubmittedLine {
  readonly line: Line;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly chargeCents: number;
}

export interface Verdict {
  readonly day: Day;
  readonly source: "999" | "clearinghouse" | "payer";
  readonly says: "received" | "accepted" | "rejected";
}

export interface Submission {
  readonly claim: Claim;
  readonly controlNumber: string;
  readonly frequency: "1" | "7" | "8";
  readonly position: 1 | 2 | 3;
  readonly payer: Payer;
  readonly memberId: string;
  /** REF*F8 */
  readonly originalReference: string | null;
  readonly lines: readonly SubmittedLine[];
  /** BHT04; set when the batch leaves */
  day: Day;
  /** earlier payer's word told in 2320/2430 */
  readonly told: Adjudication | null;
  readonly verdicts: Verdict[];
  /** its file got lost: nobody receives or answers it */
  readonly isLost: boolean;
}

export type Group = "CO" | "PR" | "OA" | "PI";

export interface Adjustment {
  readonly group: Group;
  readonly carc: string;
  readonly cents: number;
}

/** What a payer says of one line (one SVC). */
export interface LineWord {
  readonly line: Line;
  readonly code: string;
  readonly modifiers: readonly string[];
  /** SVC06, where the payer changed the code */
  readonly submittedCode: string | null;
  readonly units: number;
  readonly chargeCents: number;
  readonly paidCents: number;
  /** AMT*B6 */
  readonly allowedCents: number | null;
  readonly adjustments: readonly Adjustment[];
  /** LQ*HE */
  readonly remarks: readonly string[];
}

/** What a payer says of a claim on a day (one CLP), or what the next payer's bill tells of it. */
export interface Adjudication {
  readonly claim: Claim;
  readonly payer: Payer;
  readonly position: 1 | 2 | 3;
  /** CLP02 */
  readonly status: string;
  /** CLP01 */
  readonly controlNumber: string;
  readonly chargeCents: number;
  readonly paidCents: number;
  /** CLP07 */
  readonly payerControlNumber: string;
  readonly lines: readonly LineWord[];
  readonly claimAdjustments: readonly Adjustment[];
  /** MOA */
  readonly remarks: readonly string[];
  readonly interestCents: number;
  /** NM1*TT: forwarded to */
  readonly crossedTo: Payer | null;
  /** what this reversal takes back */
  readonly undoes: Adjudication | null;
  readonly day: Day;
  /** order among all of the simulation's words: by day, then as the remittance tells them */
  order: number;
}

export type PostingType =
  | "patient_payment"
  | "insurance_payment"
  | "contractual"
  | "write_off"
  | "refund"
  | "transfer_to_patient"
  | "charge";

/** A row of the practice's own books. */
export interface Posting {
  readonly id: string;
  readonly day: Day;
  /** empty: cash that nobody has applied yet */
  readonly claim: Claim | null;
  readonly type: PostingType;
  readonly cents: number;
  readonly party: "insurance" | "patient" | "";
  readonly payer: Payer | null;
  readonly reason: string;
}

/** A bill of one visit, and all that ever happened to it. */
export interface Claim {
  readonly practice: Practice;
  readonly location: Location;
  readonly provider: Provider;
  readonly patient: Patient;
  readonly controlNumber: string;
  readonly serviceOn: Day;
  readonly lines: Line[];
  readonly diagnoses: readonly string[];
  readonly placeOfService: string;
  readonly authorization: string | null;
  /** payers in the order in which they are billed, with the member's id */
  readonly covers: Cover[];
  /** the second cover is told on the first bill (2320) */
  secondIsTold: boolean;
  readonly submissions: Submission[];
  readonly words: Adjudication[];
  readonly postings: Posting[];
  /** served before the history: known only from its remittance */
  readonly isBeforeHistory: boolean;
  /** another claim for the same service of the same day, by mistake */
  chargedAgain: Claim | null;
  /** what its payer kept from its payments (WO), or gave back, without a word about the claim */
  readonly takenBack: { readonly day: Day; readonly reference: string; readonly cents: number }[];
  /** names of what happened to it */
  readonly scenarios: Set<string>;
}

export interface Cover {
  readonly payer: Payer;
  readonly memberId: string;
  readonly groupNumber: string;
}

/** One ST of an 835. */
export interface Remittance {
  readonly payer: Payer;
  readonly practice: Practice;
  readonly day: Day;
  readonly trace: string;
  readonly words: readonly Adjudication[];
  readonly providerAdjustments: readonly ProviderAdjustment[];
  /** BPR02 */
  readonly amountCents: number;
}

export interface ProviderAdjustment {
  readonly reason: "WO" | "FB" | "L6" | "72";
  readonly reference: string;
  /** positive reduces the payment */
  readonly cents: number;
}
