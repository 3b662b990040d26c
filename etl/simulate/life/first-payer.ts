import type { Adjudication, Adjustment, Claim, Line, LineWord, Submission } from "../memory.ts";
import { later, type Office } from "../office.ts";
import { MEDICARE, MEDIGAP } from "../practice/payers.ts";
import { type Bill, bill, nextPayDay, payDay } from "./bill.ts";
import { correctLater } from "./corrections.ts";
import { workDenial } from "./denials.ts";
import { paperPayerPays } from "./paper.ts";
import { chasePatient, giveUpInsurance } from "./patient-money.ts";
import { type DenialReason, inventDenial } from "./reasons.ts";
import { askSecondPayer } from "./second-payer.ts";
import { fullWord, patientCentsOf, type Refusal, refuseLine, reverse, speak } from "./speak.ts";
import { reshape } from "./unusual-lines.ts";

/** Sends the first bill and lets the first payer answer it. */
export function billFirst(office: Office, claim: Claim, details: Bill = {}): void {
  bill(office, claim, details, (sent) => awaitFirstPayer(office, claim, sent));
}

function awaitFirstPayer(office: Office, claim: Claim, sent: Submission): void {
  if (sent.payer.isPaper === true) {
    paperPayerPays(office, claim);
    return;
  }
  if (office.random.chance(0.009)) {
    followUpSilence(office, claim);
    return;
  }
  office.agenda.at(payDay(office, sent.payer), () => firstPayerSpeaks(office, claim));
}

/** No answer: after some weeks the office asks and bills again; what it misses is given up when the limit has passed. */
function followUpSilence(office: Office, claim: Claim): void {
  claim.scenarios.add("never answered");
  if (office.random.chance(0.95)) {
    later(office, 40, 75, () => {
      claim.scenarios.add("billed again after silence");
      bill(office, claim, {}, (sent) =>
        office.agenda.at(payDay(office, sent.payer), () => firstPayerSpeaks(office, claim)),
      );
    });
  } else if (office.random.chance(0.85))
    later(office, 150, 240, () => giveUpInsurance(office, claim, "filing limit passed"));
}

function firstPayerSpeaks(office: Office, claim: Claim): void {
  const { random } = office;
  const payer = claim.covers[0]?.payer;
  if (payer === undefined) return;
  if (payer === MEDICARE && claim.scenarios.has("Medicare Advantage billed to Part B")) {
    sayWrongPayer(office, claim);
    return;
  }
  if (random.chance(0.009)) {
    sayPending(office, claim);
    return;
  }
  const denial = inventDenial(office, claim);
  if (denial !== null) {
    refuse(office, claim, denial);
    return;
  }
  sayPaid(office, claim);
  correctLater(office, claim);
}

/** Lines that the payer refuses whatever else it does: cosmetic work, and what the patient agreed to pay. */
function expectedRefusals(claim: Claim): Map<Line, Refusal> {
  const refused = new Map<Line, Refusal>();
  for (const line of claim.lines) {
    if (!line.expectsDenial) continue;
    const isAgreed = line.modifiers.some((modifier) => modifier === "GY" || modifier === "GA");
    if (line.modifiers.includes("GA"))
      refused.set(line, { group: "PR", carc: "50", remarks: ["N386"] });
    else refused.set(line, { group: isAgreed ? "PR" : "CO", carc: "96", remarks: ["N383"] });
    claim.scenarios.add(isAgreed ? "cosmetic line owed by the patient" : "cosmetic line refused");
  }
  return refused;
}

/** The first payer pays what it allows; Medicare hands the claim on to a Medigap plan by itself. */
export function sayPaid(
  office: Office,
  claim: Claim,
  lines?: readonly LineWord[],
  claimLevel?: readonly Adjustment[],
): Adjudication {
  const { random } = office;
  const payer = claim.covers[0]?.payer ?? MEDICARE;
  const second = claim.covers[1]?.payer ?? null;
  const usual = fullWord(claim, payer, expectedRefusals(claim));
  const shaped = lines ?? reshape(office, claim, payer, usual.lines);
  const crosses = payer === MEDICARE && second === MEDIGAP && random.chance(0.95);
  const bySign = crosses && random.chance(0.5);
  const qmb = claim.patient.isQmb && payer === MEDICARE;
  const word = speak(office, {
    claim,
    payer,
    position: 1,
    lines: qmb ? shaped.map((line) => ownedByNextPayer(office, claim, line)) : shaped,
    claimAdjustments: claimLevel ?? usual.claimAdjustments,
    status: crosses && !bySign ? "19" : "1",
    remarks: crosses ? ["MA18"] : [],
    crossedTo: crosses ? second : null,
    interestCents: lateInterest(office, claim),
  });
  afterFirstPayer(office, claim, word, crosses);
  return word;
}

/** A qualified Medicare beneficiary: the share goes to Medicaid, told by a remark or by OA-209. */
function ownedByNextPayer(office: Office, claim: Claim, line: LineWord): LineWord {
  claim.scenarios.add("QMB");
  if (office.random.chance(0.7)) return { ...line, remarks: [...line.remarks, "N782"] };
  const adjustments = line.adjustments.map(
    (item): Adjustment => (item.group === "PR" ? { ...item, group: "OA", carc: "209" } : item),
  );
  return { ...line, adjustments };
}

/** Medicare owes interest from the 31st day on. */
function lateInterest(office: Office, claim: Claim): number {
  const sent =
    claim.submissions.findLast((submission) => submission.position === 1)?.day ??
    office.agenda.today;
  const days = office.agenda.today - sent - 30;
  if (days <= 0 || claim.covers[0]?.payer !== MEDICARE) return 0;
  claim.scenarios.add("interest");
  return 5 + days * 3;
}

/** What follows once the first payer has paid: the next payer, or the patient. */
export function afterFirstPayer(
  office: Office,
  claim: Claim,
  word: Adjudication,
  crosses = false,
): void {
  if (claim.scenarios.has("cosmetic line refused")) {
    later(office, 20, 60, () => giveUpInsurance(office, claim, "cosmetic"));
  }
  const left = patientCentsOf(word) + sumOf209(word);
  if (left > 0 && claim.covers.length > 1) askSecondPayer(office, claim, word, crosses);
  else chasePatient(office, claim);
}

const sumOf209 = (word: Adjudication) =>
  word.lines
    .flatMap((line) => line.adjustments)
    .reduce((sum, { carc, cents }) => sum + (carc === "209" ? cents : 0), 0);

/** The payer refuses lines, and pays the others if there are any. */
export function refuse(office: Office, claim: Claim, reason: DenialReason): void {
  const payer = claim.covers[0]?.payer ?? MEDICARE;
  const refused = expectedRefusals(claim);
  for (const line of reason.lines(claim)) refused.set(line, reason);
  claim.scenarios.add(`denied: ${reason.name}`);
  const isWhole = refused.size === claim.lines.length;
  if (reason.name === "too many units" && !isWhole) {
    const word = sayPaid(office, claim, tooManyUnits(claim, reason));
    workDenial(office, claim, reason, word);
    return;
  }
  const atClaimLevel =
    isWhole &&
    payer.deniesAtClaimLevel === true &&
    reason.group === "CO" &&
    !claim.lines.some((line) => line.expectsDenial);
  const usual = fullWord(claim, payer, refused);
  const total = claim.lines.reduce((sum, line) => sum + line.chargeCents, 0);
  if (atClaimLevel) claim.scenarios.add("denied without SVC");
  const word = speak(office, {
    claim,
    payer,
    position: 1,
    lines: atClaimLevel ? [] : usual.lines,
    claimAdjustments: atClaimLevel
      ? [{ group: "CO", carc: reason.carc, cents: total }]
      : usual.claimAdjustments,
    paidCents: atClaimLevel ? 0 : undefined,
    remarks: atClaimLevel ? reason.remarks : [],
    status: isWhole && payer.deniesWithStatus4 ? "4" : "1",
  });
  if (!isWhole) afterFirstPayer(office, claim, word);
  else if (reason.group === "PR") chasePatient(office, claim);
  workDenial(office, claim, reason, word);
}

/** Pays half of the units, and refuses the others. */
function tooManyUnits(claim: Claim, reason: DenialReason): LineWord[] {
  const payer = claim.covers[0]?.payer ?? MEDICARE;
  const hit = reason.lines(claim)[0];
  claim.scenarios.add("line denied in part");
  return fullWord(claim, payer, expectedRefusals(claim)).lines.map((word) => {
    if (word.line !== hit || word.paidCents === 0) return word;
    const keptCents = Math.floor(word.paidCents / 2);
    return {
      ...word,
      paidCents: word.paidCents - keptCents,
      allowedCents: (word.allowedCents ?? 0) - keptCents,
      adjustments: [...word.adjustments, { group: "CO", carc: reason.carc, cents: keptCents }],
      remarks: reason.remarks,
    };
  });
}

/** Under review: nothing is paid or written off; the payer speaks again later, with or without taking this back. */
function sayPending(office: Office, claim: Claim): void {
  const payer = claim.covers[0]?.payer ?? MEDICARE;
  const word = speak(office, {
    claim,
    payer,
    position: 1,
    lines: claim.lines.map((line) => refuseLine(line, { group: "OA", carc: "257", remarks: [] })),
  });
  claim.scenarios.add("pending, then decided");
  later(office, 15, 40, () => {
    office.agenda.at(nextPayDay(payer, office.agenda.today), () => {
      if (office.random.chance(0.5)) reverse(office, word);
      sayPaid(office, claim);
    });
  });
}

/** The patient left Part B for an Advantage plan; the practice learns it from the refusal and bills the plan. */
function sayWrongPayer(office: Office, claim: Claim): void {
  speak(office, {
    claim,
    payer: MEDICARE,
    position: 1,
    lines: claim.lines.map((line) =>
      refuseLine(line, { group: "CO", carc: "109", remarks: ["N418"] }),
    ),
  });
  const plan = claim.covers[1];
  if (plan === undefined) return;
  claim.covers.shift();
  later(office, 3, 15, () => billFirst(office, claim, { cover: plan }));
}
