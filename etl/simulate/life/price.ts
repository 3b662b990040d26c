import type { Adjustment, Claim, Line, LineWord } from "../memory.ts";
import { feeOf } from "../practice/fees.ts";
import { chargeDeductible, deductibleLeft } from "../practice/patients.ts";
import type { Payer } from "../practice/payers.ts";

/** What a payer allows for a line, and how it comes to less than its own fee. */
export interface Price {
  readonly feeCents: number;
  readonly allowedCents: number;
}

const round = Math.round;
const isOfficeVisit = (line: Line) => line.code.startsWith("992");

/** Second procedures of the day at half, where the payer follows Medicare; an assistant's work at 85 %. */
export function priceLines(claim: Claim, payer: Payer): Map<Line, Price> {
  const perUnit =
    payer.allowedFactor *
    (payer.followsMedicareRules && claim.provider.kind === "assistant" ? 0.85 : 1);
  const prices = new Map<Line, Price>();
  const ranked = [...claim.lines].sort(
    (a, b) => feeOf(b.code).medicareCents - feeOf(a.code).medicareCents,
  );
  let procedures = 0;
  for (const line of ranked) {
    const { medicareCents, reducedWhenSecond } = feeOf(line.code);
    const feeCents = Math.min(line.chargeCents, round(medicareCents * perUnit) * line.units);
    const isSecond = reducedWhenSecond && payer.followsMedicareRules && procedures++ > 0;
    prices.set(line, { feeCents, allowedCents: isSecond ? round(feeCents / 2) : feeCents });
  }
  return prices;
}

/** The patient's share of one paid line: copay of an office visit, else deductible, then coinsurance. */
export function patientShareOf(
  claim: Claim,
  payer: Payer,
  line: Line,
  allowedCents: number,
): Adjustment[] {
  if (payer.copayCents > 0 && isOfficeVisit(line)) {
    return [{ group: "PR", carc: "3", cents: Math.min(payer.copayCents, allowedCents) }];
  }
  const deductible = Math.min(allowedCents, deductibleLeft(claim.patient, claim.serviceOn));
  const shares: Adjustment[] = [];
  if (deductible > 0) {
    chargeDeductible(claim.patient, claim.serviceOn, deductible);
    shares.push({ group: "PR", carc: "1", cents: deductible });
  }
  const coinsurance = round((allowedCents - deductible) * payer.coinsurance);
  if (coinsurance > 0) shares.push({ group: "PR", carc: "2", cents: coinsurance });
  return shares;
}

export interface PaidLine {
  readonly word: LineWord;
  /** the 2 % that the payer keeps back where it tells them once per claim */
  readonly keptBackCents: number;
}

/** A line paid by the first payer: allowed = paid + patient share + 2 % kept back; the rest is contractual. */
export function payLine(
  claim: Claim,
  payer: Payer,
  line: Line,
  price: Price,
  shares: readonly Adjustment[] = patientShareOf(claim, payer, line, price.allowedCents),
): PaidLine {
  const patientCents = shares.reduce((sum, share) => sum + share.cents, 0);
  const due = Math.max(0, price.allowedCents - patientCents);
  const keptBackCents = payer.followsMedicareRules ? round(due * 0.02) : 0;
  const onLine = payer.sequestersClaims ? 0 : keptBackCents;
  const adjustments: Adjustment[] = [
    { group: "CO", carc: "45", cents: line.chargeCents - price.feeCents },
    { group: "CO", carc: "59", cents: price.feeCents - price.allowedCents },
    { group: "CO", carc: "253", cents: onLine },
    ...shares,
  ];
  return {
    word: {
      line,
      code: line.code,
      modifiers: line.modifiers,
      submittedCode: null,
      units: line.units,
      chargeCents: line.chargeCents,
      paidCents: due - onLine,
      allowedCents: price.allowedCents,
      adjustments: adjustments.filter((adjustment) => adjustment.cents !== 0),
      remarks: [],
    },
    keptBackCents: payer.sequestersClaims ? keptBackCents : 0,
  };
}
