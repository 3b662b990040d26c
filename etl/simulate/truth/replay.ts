import type { Day } from "../calendar.ts";
import type { Adjudication, Claim, Submission } from "../memory.ts";
import { hasDenial, NOTHING, type Share, sharesOf } from "./share.ts";

/** One payer's place in the order: what it paid so far, and its words that stand. */
export interface Turn {
  hasSpoken: boolean;
  /** by line number */
  readonly paid: number[];
  readonly words: {
    readonly word: Adjudication;
    readonly shares: readonly Share[];
    readonly holds: readonly boolean[];
  }[];
}

export interface Replayed {
  readonly claim: Claim;
  /** charge in force, by line number */
  readonly charges: readonly number[];
  readonly turns: readonly [Turn, Turn, Turn];
  readonly isVoided: boolean;
}

export type Heard = (event: {
  readonly word: Adjudication;
  readonly shares: readonly Share[];
  /** by line number: a denial of a decided line, which changes nothing */
  readonly repeats: readonly boolean[];
}) => void;

/** The words that count: those of remittances, or the first payer's as the latest second bill tells it. */
export function wordsOf(claim: Claim): readonly Adjudication[] {
  if (claim.words.some((word) => word.position === 1)) return claim.words;
  const told = claim.submissions.findLast((submission) => submission.position === 2)?.told ?? null;
  return told === null ? claim.words : [told, ...claim.words];
}

const inOrder = (a: Adjudication, b: Adjudication) => a.day - b.day || a.order - b.order;

/** The first payer's bills up to that day. */
export const firstBills = (claim: Claim, day: Day): Submission[] =>
  claim.submissions.filter((submission) => submission.position === 1 && submission.day <= day);

/** Plays a claim's words up to and including a day. */
export function replay(claim: Claim, day: Day, heard?: Heard): Replayed {
  const bills = firstBills(claim, day);
  const live = bills.at(-1);
  const isVoided = live?.frequency === "8";
  const charges = [0, ...claim.lines.map(() => 0)];
  for (const { line, chargeCents } of isVoided ? [] : (live?.lines ?? []))
    charges[line.no] = chargeCents;
  const turn = (): Turn => ({ hasSpoken: false, paid: charges.map(() => 0), words: [] });
  const state: Replayed = { claim, charges, turns: [turn(), turn(), turn()], isVoided };
  const changes = changesOfPayer(bills);
  for (const word of wordsOf(claim)
    .filter((item) => item.day <= day)
    .sort(inOrder)) {
    endTurns(state, changes, word.day);
    hear(state, word, heard);
  }
  endTurns(state, changes, day);
  return state;
}

/** Days on which the claim went to another first payer. */
function changesOfPayer(bills: readonly Submission[]): Day[] {
  return bills
    .filter((bill, index) => index > 0 && bill.payer !== bills[index - 1]?.payer)
    .map((bill) => bill.day);
}

/** A bill to another first payer ends the earlier one's turn: its words no longer stand, its payments stay. */
function endTurns(state: Replayed, changes: readonly Day[], day: Day): void {
  const [first] = state.turns;
  for (const change of changes) {
    if (change > day) continue;
    const kept = first.words.filter(({ word }) => word.day >= change);
    first.words.splice(0, first.words.length, ...kept);
  }
}

function hear(state: Replayed, word: Adjudication, heard?: Heard): void {
  const turn = state.turns[word.position - 1];
  if (turn === undefined) return;
  const before = word.undoes;
  if (before !== null) {
    const at = turn.words.findIndex((item) => item.word === before);
    const shares = at >= 0 ? turn.words[at]?.shares : undefined;
    const taken = (shares ?? sharesOf(before, () => openBefore(state))).map(
      (share) => -share.paidCents,
    );
    for (const [line, cents] of taken.entries()) turn.paid[line] = (turn.paid[line] ?? 0) + cents;
    if (at >= 0) turn.words.splice(at, 1);
    heard?.({ word, shares: taken.map((paidCents) => ({ ...NOTHING, paidCents })), repeats: [] });
    return;
  }
  const shares = sharesOf(word, () => openBefore(state));
  const repeats = shares.map((share, line) => isRepeat(turn, share, line));
  const isAllRepeats = repeats.slice(1).every((repeat) => repeat);
  turn.hasSpoken = true;
  for (const [line, share] of shares.entries())
    turn.paid[line] = (turn.paid[line] ?? 0) + share.paidCents;
  const holds = repeats.map((repeat, line) => (line === 0 ? !isAllRepeats : !repeat));
  turn.words.push({ word, shares, holds });
  heard?.({ word, shares, repeats });
}

/**
 * A denial, without payment, of a line that this payer has paid or left to patient or next payer changes nothing (RULINGS 7);
 * nor does "already paid" after any word but a denial (DATA.md §3).
 */
function isRepeat(turn: Turn, share: Share, line: number): boolean {
  if (line === 0 || share.paidCents !== 0 || !hasDenial(share)) return false;
  const before = standing(turn, line);
  const passedOn = (before?.patientCents ?? 0) + (before?.nextPayerCents ?? 0);
  if ((turn.paid[line] ?? 0) > 0 || passedOn > 0) return true;
  return share.code.endsWith("-18") && before !== undefined && !hasDenial(before);
}

/** The share of a line in the payer's latest word about it. */
export function standing(turn: Turn, line: number): Share | undefined {
  return turn.words.findLast(({ holds }) => holds[line] === true)?.shares[line];
}

/** The payer's latest word about a line. */
export const standingWord = (turn: Turn, line: number): Adjudication | undefined =>
  turn.words.findLast(({ holds }) => holds[line] === true)?.word;

/** What each line (from 1) has open before the next word: charge less payers' payments and contractual. */
function openBefore(state: Replayed): number[] {
  return state.claim.lines.map((line) => foldLine(state, line.no).restCents);
}

export interface Folded {
  readonly restCents: number;
  readonly paidCents: number;
  readonly contractualCents: number;
  readonly priorPayerCents: number;
  /** the last word's patient side, and at which place in the order */
  readonly patientCents: number;
  readonly nextPayerCents: number;
  readonly pendingCents: number;
  readonly lastTurn: number;
  /** the first place in the order whose payer took all of its words back: the line is pending with it */
  readonly suspendedTurn: number;
  /** denied money by place in the order */
  readonly deniedCents: readonly [number, number, number];
}

/** DATA.md §4: each payer in turn takes its payments and its contractual part from what is left. */
export function foldLine({ charges, turns, isVoided }: Replayed, line: number): Folded {
  let restCents = charges[line] ?? 0;
  let paidCents = 0;
  let contractualCents = 0;
  let priorPayerCents = 0;
  let patientCents = 0;
  let nextPayerCents = 0;
  let pendingCents = 0;
  let lastTurn = -1;
  let suspendedTurn = -1;
  const deniedCents: [number, number, number] = [0, 0, 0];
  for (const [index, turn] of turns.entries()) {
    const paid = turn.paid[line] ?? 0;
    const share = standing(turn, line);
    paidCents += paid;
    if (share === undefined || suspendedTurn >= 0 || isVoided) {
      if (suspendedTurn < 0 && turn.hasSpoken && turn.words.length === 0) {
        suspendedTurn = index;
        patientCents = 0;
        nextPayerCents = 0;
      }
      restCents -= paid;
      continue;
    }
    const left = restCents - share.paidCents;
    const patient =
      index === 0 ? share.patientCents : Math.min(share.patientCents, Math.max(0, left));
    const denied = Math.max(0, Math.min(share.deniedCents, left - patient));
    const contractual = Math.min(share.contractualCents, Math.max(0, left - patient - denied));
    const prior = turns.slice(0, index).some((earlier) => earlier.hasSpoken)
      ? 0
      : share.priorPayerCents;
    restCents -= paid + contractual + prior;
    contractualCents += contractual;
    priorPayerCents += prior;
    patientCents = patient;
    nextPayerCents = share.nextPayerCents;
    pendingCents = share.pendingCents;
    lastTurn = index;
    deniedCents[index] = denied;
  }
  return {
    restCents,
    paidCents,
    contractualCents,
    priorPayerCents,
    patientCents,
    nextPayerCents,
    pendingCents,
    lastTurn,
    suspendedTurn,
    deniedCents,
  };
}
