import type { Day } from "../calendar.ts";
import type { Adjudication, Claim, Submission, Verdict } from "../memory.ts";
import type { Known } from "./known.ts";
import { replay, standing } from "./replay.ts";
import { hasDenial, type Share, sharesOf } from "./share.ts";

/** A claim's way through its first payer, as far as it is known on a day (KPIS.md §2, RULINGS 25–28). */
export interface Story {
  readonly claim: Claim;
  readonly firstBill: Submission;
  /** SUB1 */
  readonly submittedOn: Day;
  readonly isAcknowledged: boolean;
  readonly isAccepted: boolean;
  readonly isRejected: boolean;
  /** REM1 */
  readonly adjudicatedOn: Day | null;
  /** first words, by line number */
  readonly firstShares: readonly Share[];
  readonly isResolved: boolean;
  /** PAY1 */
  readonly paidOn: Day | null;
  readonly isNothingPayable: boolean;
}

const isFullDenial = (share: Share) => share.isDenied && !share.isExpected;

/** Lines fully denied, expected ones aside. */
export const fullDenials = (story: Story): Share[] => story.firstShares.filter(isFullDenial);

export function storyOf(claim: Claim, asOf: Day, known: Known): Story | null {
  const bills = claim.submissions.filter((bill) => bill.position === 1 && bill.day <= asOf);
  const firstBill = bills[0];
  if (firstBill === undefined) return null;
  const verdicts = known.hasAcknowledgements
    ? firstBill.verdicts.filter((verdict) => verdict.day <= asOf)
    : [];
  const words = claim.words.filter((word) => word.position === 1 && word.day <= asOf);
  const first = words.find((word) => word.undoes === null);
  const firstShares =
    first === undefined
      ? []
      : sharesOf(first, () => claim.lines.map((line) => line.chargeCents)).slice(1);
  return {
    claim,
    firstBill,
    submittedOn: firstBill.day,
    isAcknowledged: verdicts.length > 0,
    isAccepted: isAccepted(verdicts),
    isRejected: verdicts.some((verdict) => verdict.says === "rejected"),
    adjudicatedOn: first?.day ?? null,
    firstShares,
    isResolved: first !== undefined && isResolved(first, firstShares, words, bills, asOf, known),
    ...moneyOf(claim, words, asOf),
  };
}

/** Never rejected, and taken by the farthest source that has spoken. */
function isAccepted(verdicts: readonly Verdict[]): boolean {
  if (verdicts.some((verdict) => verdict.says === "rejected")) return false;
  return verdicts.some((verdict) => verdict.says === "accepted");
}

function isResolved(
  first: Adjudication,
  firstShares: readonly Share[],
  words: readonly Adjudication[],
  bills: readonly Submission[],
  asOf: Day,
  known: Known,
): boolean {
  const wasRejected =
    known.hasAcknowledgements &&
    bills.some((bill) =>
      bill.verdicts.some((verdict) => verdict.says === "rejected" && verdict.day <= asOf),
    );
  const wasReworked = bills.some((bill) => bill.day > first.day);
  const wasReversed = words.some((word) => word.undoes !== null);
  const wasDenied = firstShares.some((share) => hasDenial(share) && !share.isExpected);
  return !wasRejected && !wasReworked && !wasReversed && !wasDenied;
}

/** PAY1, while the first place's payments sum above zero; and whether the payer had nothing to pay. */
function moneyOf(
  claim: Claim,
  words: readonly Adjudication[],
  asOf: Day,
): Pick<Story, "paidOn" | "isNothingPayable"> {
  if (words.length === 0) return { paidOn: null, isNothingPayable: false };
  const paid = words.reduce((sum, word) => sum + word.paidCents, 0);
  if (paid > 0)
    return {
      paidOn: words.find((word) => word.paidCents > 0)?.day ?? null,
      isNothingPayable: false,
    };
  const state = replay(claim, asOf);
  let denied = 0;
  let left = 0;
  for (let line = 0; line < state.charges.length; line++) {
    const share = standing(state.turns[0], line);
    denied += share?.deniedCents ?? 0;
    left += (share?.patientCents ?? 0) + (share?.nextPayerCents ?? 0);
  }
  return { paidOn: null, isNothingPayable: denied === 0 && left > 0 };
}
