/** A claim's life as the random tests tell it: facts only, in days since 2026-01-01 and cents. */
export type Amount = readonly [group: string, carc: string, cents: number];
export type LineWord = { readonly paid: number; readonly cas: readonly Amount[] };
export type Bill = {
  readonly kind: "bill";
  readonly on: number;
  readonly payer: string;
  readonly sequence: number;
  readonly frequency: "1" | "8";
};
export type Word = {
  readonly kind: "word";
  readonly on: number;
  readonly payer: string;
  readonly sequence: number;
  readonly number: string;
  /** one per line of the claim, undefined: not spoken of; no array: a CLP without SVC */
  readonly lines?: readonly (LineWord | undefined)[];
  /** claim level: CLP04 beyond the lines' sum, and CAS of 2100 */
  readonly claim: LineWord;
};
export type Reversal = {
  readonly kind: "reversal";
  readonly on: number;
  /** which of the story's words it takes back, word for word */
  readonly of: number;
  readonly hasAmounts: boolean;
};
export type Posting = {
  readonly kind: "posting";
  readonly on: number;
  readonly type:
    | "patient_payment"
    | "write_off"
    | "refund"
    | "transfer_to_patient"
    | "transfer_to_insurance";
  readonly party?: "insurance" | "patient";
  readonly cents: number;
};
export type Story = {
  readonly charges: readonly number[];
  readonly bills: readonly Bill[];
  readonly words: readonly Word[];
  readonly reversals: readonly Reversal[];
  readonly postings: readonly Posting[];
};

export const codes = ["99213", "11102", "17000", "88305"] as const;

/** Day number as ISO date. */
export function dayOf(day: number): string {
  return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
}
