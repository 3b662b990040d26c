import type { Adjustment, Claim, LineWord } from "../memory.ts";
import type { Office } from "../office.ts";
import { feeOf } from "../practice/fees.ts";
import type { Payer } from "../practice/payers.ts";
import { payLine } from "./price.ts";

const LOWER_LEVEL: Readonly<Record<string, string>> = {
  "99214": "99213",
  "99215": "99214",
  "99204": "99203",
};

/** What some payers make of a claim's lines: a lower level, two lines as one code, one line in two parts. */
export function reshape(
  office: Office,
  claim: Claim,
  payer: Payer,
  lines: readonly LineWord[],
): readonly LineWord[] {
  const { random } = office;
  if (payer.downcodes && random.chance(0.3)) return downcode(claim, payer, lines);
  if (random.chance(0.25)) {
    const bundled = bundleKeratoses(claim, lines);
    if (bundled !== null) return bundled;
  }
  return random.chance(0.05) ? split(claim, lines) : lines;
}

function downcode(claim: Claim, payer: Payer, lines: readonly LineWord[]): LineWord[] {
  return lines.map((word) => {
    const lower = LOWER_LEVEL[word.code];
    if (lower === undefined || word.paidCents === 0) return word;
    claim.scenarios.add("visit paid at a lower level");
    const allowedCents = Math.min(
      word.line.chargeCents,
      Math.round(feeOf(lower).medicareCents * payer.allowedFactor),
    );
    const kept = word.adjustments.filter(({ group }) => group === "PR");
    const paid = payLine(
      claim,
      payer,
      word.line,
      { feeCents: allowedCents, allowedCents },
      kept,
    ).word;
    return paid.paidCents > 0 ? { ...paid, code: lower, submittedCode: word.code } : word;
  });
}

/** 17000 with 17003 paid as 17004: the second line moves into the first (OA-94 negative there, CO-97 here). */
function bundleKeratoses(claim: Claim, lines: readonly LineWord[]): LineWord[] | null {
  const survivor = lines.find((word) => word.code === "17000" && word.paidCents > 0);
  const moved = lines.find((word) => word.code === "17003" && word.paidCents > 0 && word.units > 3);
  if (survivor === undefined || moved === undefined) return null;
  claim.scenarios.add("lines bundled under one code");
  const shares = [...survivor.adjustments, ...moved.adjustments].filter(
    ({ group, carc }) => group === "PR" || carc === "253",
  );
  const paidCents = survivor.paidCents + moved.paidCents;
  const sharesCents = shares.reduce((sum, { cents }) => sum + cents, 0);
  const adjustments: Adjustment[] = [
    { group: "OA", carc: "94", cents: -moved.chargeCents },
    {
      group: "CO",
      carc: "45",
      cents: survivor.chargeCents + moved.chargeCents - paidCents - sharesCents,
    },
    ...shares,
  ];
  return lines.map((word) => {
    if (word === survivor) {
      const allowedCents = paidCents + sharesCents;
      return {
        ...word,
        code: "17004",
        submittedCode: "17000",
        paidCents,
        allowedCents,
        adjustments,
      };
    }
    if (word !== moved) return word;
    const all: Adjustment = { group: "CO", carc: "97", cents: moved.chargeCents };
    return {
      ...word,
      code: "17004",
      submittedCode: "17003",
      paidCents: 0,
      allowedCents: 0,
      adjustments: [all],
      remarks: ["M15"],
    };
  });
}

/** One line of several units told as two SVC with the same line control number. */
function split(claim: Claim, lines: readonly LineWord[]): LineWord[] {
  return lines.flatMap((word) => {
    if (word.units < 2 || word.paidCents === 0) return [word];
    claim.scenarios.add("line split in two");
    const units = Math.floor(word.units / 2);
    const half = (cents: number) => Math.floor((cents * units) / word.units);
    const first: LineWord = {
      ...word,
      units,
      chargeCents: half(word.chargeCents),
      adjustments: word.adjustments.map((item) => ({ ...item, cents: half(item.cents) })),
      allowedCents: null,
      paidCents: 0,
    };
    const firstAdjusted = first.adjustments.reduce((sum, { cents }) => sum + cents, 0);
    const firstPaid = first.chargeCents - firstAdjusted;
    const rest = word.adjustments.map((item, index) => ({
      ...item,
      cents: item.cents - (first.adjustments[index]?.cents ?? 0),
    }));
    return [
      { ...first, paidCents: firstPaid },
      {
        ...word,
        units: word.units - units,
        chargeCents: word.chargeCents - first.chargeCents,
        paidCents: word.paidCents - firstPaid,
        allowedCents: null,
        adjustments: rest,
      },
    ];
  });
}
