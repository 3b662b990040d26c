import type { Day } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Known } from "./known.ts";

/** Voided by its latest first bill. */
export const isVoided = ({ submissions }: Claim, asOf: Day) =>
  submissions.filter(({ position, day }) => position === 1 && day <= asOf).at(-1)?.frequency ===
  "8";

/** What payers kept for the claim by numbers of words that they did not reverse. */
export function takenBack({ takenBack, words }: Claim, asOf: Day): number {
  const reversed = new Set(
    words
      .filter(({ undoes, day }) => undoes !== null && day <= asOf)
      .map(({ payerControlNumber }) => payerControlNumber),
  );
  return takenBack
    .filter(({ day, reference }) => day <= asOf && !reversed.has(reference))
    .reduce((sum, { cents }) => sum + cents, 0);
}

/** Nobody paid too much: so much was written off with insurance, and neither a void nor payments made twice explain it. */
export function isOnlyWrittenOff(claim: Claim, asOf: Day, cents: number, known: Known): boolean {
  if (isVoided(claim, asOf) || paidTwiceBy(claim, asOf) !== undefined) return false;
  const told = claim.words.filter(({ day }) => day <= asOf);
  const undone = new Set(told.map(({ undoes }) => undoes));
  const firsts = told.filter(
    (word) =>
      word.undoes === null &&
      !undone.has(word) &&
      word.paidCents > 0 &&
      (word.status === "1" || word.status === "19"),
  );
  if (new Set(firsts.map(({ payer }) => payer)).size > 1) return false;
  return known.books.postedOn(claim, asOf).insuranceWrittenOff >= cents;
}

/** Who paid the same amount by two words that stand; of several the largest amount's. */
export function paidTwiceBy({ words }: Claim, asOf: Day): Payer | undefined {
  const told = words.filter(({ day }) => day <= asOf);
  const undone = new Set(told.map(({ undoes }) => undoes));
  const paid = told
    .filter((word) => word.undoes === null && !undone.has(word) && word.paidCents > 0)
    .sort((a, b) => b.paidCents - a.paidCents);
  return paid.find((word, at) =>
    paid.some(
      (other, index) =>
        index !== at && other.payer === word.payer && other.paidCents === word.paidCents,
    ),
  )?.payer;
}
