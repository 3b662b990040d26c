import type { Adjudication, Adjustment, Line, LineWord } from "../memory.ts";
import { COSMETIC_CODES, meaningOf, QMB_REMARKS, rootCauseOf, WAIVERS } from "./codes.ts";

/** What one word says of one line of the claim, by who owes it. */
export interface Share {
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly patientCents: number;
  readonly nextPayerCents: number;
  readonly contractualCents: number;
  readonly priorPayerCents: number;
  readonly deniedCents: number;
  readonly pendingCents: number;
  /** denial codes under PR: the patient owes them */
  readonly deniedPatientCents: number;
  readonly isDenied: boolean;
  readonly isExpected: boolean;
  /** of the largest denial-class amount: 'CO-97' */
  readonly code: string;
  readonly rootCause: string;
}

export const NOTHING: Share = {
  chargeCents: 0,
  paidCents: 0,
  patientCents: 0,
  nextPayerCents: 0,
  contractualCents: 0,
  priorPayerCents: 0,
  deniedCents: 0,
  pendingCents: 0,
  deniedPatientCents: 0,
  isDenied: false,
  isExpected: false,
  code: "",
  rootCause: "",
};

export const hasDenial = (share: Share) => share.deniedCents > 0 || share.deniedPatientCents > 0;

interface Said {
  readonly chargeCents: number;
  readonly paidCents: number;
  readonly adjustments: readonly Adjustment[];
  readonly isQmb: boolean;
  /** 97 here is a line moved into another under a new code */
  readonly isBundled: boolean;
}

/** Sorts a line's adjustments by class. */
export function shareOf(line: Line | null, said: Said): Share {
  const leftToPatient = said.adjustments.some(({ group, cents }) => group === "PR" && cents !== 0);
  let patientCents = 0;
  let nextPayerCents = 0;
  let contractualCents = 0;
  let priorPayerCents = 0;
  let deniedCents = 0;
  let pendingCents = 0;
  let deniedPatientCents = 0;
  let ordinaryShare = false;
  let leading: Adjustment | null = null;
  for (const item of said.adjustments) {
    const { group, carc, cents } = item;
    const meaning = meaningOf(carc);
    if (group === "PR") {
      if (meaning === "patient" && cents !== 0) ordinaryShare = true;
      if (meaning === "patient" && said.isQmb) nextPayerCents += cents;
      else patientCents += cents;
      if (meaning !== "denial") continue;
      deniedPatientCents += cents;
    } else if (meaning === "prior payer") {
      priorPayerCents += cents;
      continue;
    } else if (meaning === "next payer") {
      nextPayerCents += cents;
      continue;
    } else if (meaning === "pending") {
      pendingCents += cents;
      continue;
    } else if (
      meaning === "contractual" ||
      meaning === "patient" ||
      (meaning === "reduction" && (said.paidCents !== 0 || leftToPatient)) ||
      (carc === "97" && said.isBundled)
    ) {
      contractualCents += cents;
      continue;
    } else deniedCents += cents;
    if (leading === null || cents > leading.cents) leading = item;
  }
  const rootCause = leading === null ? "" : rootCauseOf(leading.carc);
  return {
    chargeCents: said.chargeCents,
    paidCents: said.paidCents,
    patientCents,
    nextPayerCents,
    contractualCents,
    priorPayerCents,
    deniedCents,
    pendingCents,
    deniedPatientCents,
    isDenied: said.chargeCents > 0 && said.paidCents === 0 && !ordinaryShare && leading !== null,
    isExpected: line !== null && isExpected(line, rootCause),
    code: leading === null ? "" : `${leading.group}-${leading.carc}`,
    rootCause,
  };
}

function isExpected(line: Line, rootCause: string): boolean {
  if (rootCause !== "noncov" && rootCause !== "necessity") return false;
  return COSMETIC_CODES.has(line.code) || line.modifiers.some((modifier) => WAIVERS.has(modifier));
}

const isMoved = (word: LineWord) => word.submittedCode !== null && word.submittedCode !== word.code;
const hasNegative94 = (word: LineWord) =>
  word.adjustments.some(({ carc, cents }) => carc === "94" && cents < 0);

/**
 * What a word says of each line: index = line number, 0 for what stands beside the lines. `openOf` tells what each line
 * has open before the word, for words without lines.
 */
export function sharesOf(word: Adjudication, openOf: () => readonly number[]): Share[] {
  const { claim, lines, claimAdjustments } = word;
  if (lines.length === 0) return spread(word, openOf());
  const survives = lines.some((line) => isMoved(line) && hasNegative94(line));
  const shares: Share[] = claim.lines.map((line) => {
    const own = lines.filter((said) => said.line === line);
    if (own.length === 0) return NOTHING;
    return shareOf(line, {
      chargeCents: own.reduce((sum, said) => sum + said.chargeCents, 0),
      paidCents: own.reduce((sum, said) => sum + said.paidCents, 0),
      adjustments:
        own.length === 1 ? (own[0]?.adjustments ?? []) : own.flatMap((said) => said.adjustments),
      isQmb: own.some((said) => said.remarks.some((remark) => QMB_REMARKS.has(remark))),
      isBundled: survives && own.some(isMoved),
    });
  });
  const paidOnLines = lines.reduce((sum, line) => sum + line.paidCents, 0);
  const beside = shareOf(null, {
    chargeCents: 0,
    paidCents: word.paidCents - paidOnLines,
    adjustments: claimAdjustments,
    isQmb: false,
    isBundled: false,
  });
  return [beside, ...shares];
}

/**
 * A word without lines, by what the lines have open, else by their charge. What its amounts come to so far is spread and
 * each has what it adds to that, so that amounts and lines both foot; what an earlier payer settled comes last.
 */
function spread(word: Adjudication, open: readonly number[]): Share[] {
  const { claim } = word;
  const weights = open.some((cents) => cents > 0)
    ? open.map((cents) => Math.max(0, cents))
    : claim.lines.map((line) => line.chargeCents);
  let uptoCents = 0;
  let before = weights.map(() => 0);
  const next = (cents: number): readonly number[] => {
    uptoCents += cents;
    const now = byLargestRemainder(uptoCents, weights);
    const parts = now.map((part, index) => part - (before[index] ?? 0));
    before = now;
    return parts;
  };
  const paid = next(word.paidCents);
  const isPrior = ({ carc }: Adjustment) => meaningOf(carc) === "prior payer";
  const adjusted = [
    ...word.claimAdjustments.filter((item) => !isPrior(item)),
    ...word.claimAdjustments.filter(isPrior),
  ].map((item) => ({ item, parts: next(item.cents) }));
  const shares = claim.lines.map((line, index) =>
    shareOf(line, {
      chargeCents: line.chargeCents,
      paidCents: paid[index] ?? 0,
      adjustments: adjusted
        .map(({ item, parts }) => ({ ...item, cents: parts[index] ?? 0 }))
        .filter(({ cents }) => cents !== 0),
      isQmb: false,
      isBundled: false,
    }),
  );
  return [NOTHING, ...shares];
}

/** Parts of whole cents that add up; what is left over goes to the largest remainders, the first line before the next. */
function byLargestRemainder(cents: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sign = cents < 0 ? -1 : 1;
  const exact = weights.map((weight) => (Math.abs(cents) * weight) / total);
  const parts = exact.map(Math.floor);
  let left = Math.abs(cents) - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left--;
  }
  return parts.map((part) => part * sign);
}
