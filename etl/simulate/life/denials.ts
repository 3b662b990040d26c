import type { Adjudication, Claim, Cover } from "../memory.ts";
import { later, type Office } from "../office.ts";
import { PAYERS } from "../practice/payers.ts";
import { billAgain, nextPayDay, payDay } from "./bill.ts";
import { billFirst, sayPaid } from "./first-payer.ts";
import { chasePatient, post } from "./patient-money.ts";
import type { DenialReason } from "./reasons.ts";
import { fullWord, reverse, speak, standingWord } from "./speak.ts";

/** What the billing office makes of a denial. */
export function workDenial(
  office: Office,
  claim: Claim,
  reason: DenialReason,
  denied: Adjudication,
): void {
  const { random } = office;
  if (reason.group === "PR") return;
  if (random.chance(0.05)) {
    claim.scenarios.add("denial never worked");
    if (random.chance(0.8)) later(office, 60, 130, () => writeOffDenied(office, claim, reason));
    return;
  }
  if (reason.remedy === "none" || random.chance(0.03)) {
    later(office, 10, 45, () => writeOffDenied(office, claim, reason));
    return;
  }
  const isWon = random.chance(reason.overturnRate);
  if (reason.remedy === "other-cover") findOtherCover(office, claim, reason);
  else if (reason.remedy === "appeal") appeal(office, claim, reason, denied, isWon);
  else billDeniedAgain(office, claim, reason, denied, isWon);
}

/** A corrected claim (7), or a new one where the payer could not process the first. */
function billDeniedAgain(
  office: Office,
  claim: Claim,
  reason: DenialReason,
  denied: Adjudication,
  isWon: boolean,
): void {
  const { random } = office;
  if (reason.remedy === "replace" && random.chance(0.7)) {
    claim.lines.forEach((line) => {
      const isHit = reason.lines(claim).includes(line);
      if (isHit && line.modifiers.length === 0)
        line.modifiers = [reason.carc === "236" || reason.carc === "97" ? "XS" : "59"];
    });
  }
  claim.scenarios.add(
    reason.remedy === "replace" ? "replaced (7) after denial" : "billed anew after denial",
  );
  billAgain(
    office,
    claim,
    reason.remedy === "replace"
      ? { frequency: "7", originalReference: denied.payerControlNumber }
      : {},
    4,
    24,
    (sent) =>
      office.agenda.at(payDay(office, sent.payer), () =>
        answerAgain(office, claim, reason, denied, isWon),
      ),
  );
}

/** The payer's second word: paid (with or without taking the first back), or refused once more. */
function answerAgain(
  office: Office,
  claim: Claim,
  reason: DenialReason,
  denied: Adjudication,
  isWon: boolean,
): void {
  if (standingWord(claim, 1) !== denied) return;
  if (isWon) {
    claim.scenarios.add("denial overturned");
    if (paidInPart(denied) || office.random.chance(0.35)) reverse(office, denied);
    else claim.scenarios.add("paid later without a reversal");
    sayPaid(office, claim);
    return;
  }
  claim.scenarios.add("denied again");
  const payer = denied.payer;
  const refused = new Map(reason.lines(claim).map((line) => [line, reason] as const));
  const words = fullWord(claim, payer, refused);
  if (paidInPart(denied)) {
    reverse(office, denied);
    speak(office, {
      claim,
      payer,
      position: 1,
      lines: words.lines.map((line) => sameAsBefore(denied, line)),
      claimAdjustments: denied.claimAdjustments,
    });
  } else
    speak(office, {
      claim,
      payer,
      position: 1,
      lines: words.lines,
      claimAdjustments: words.claimAdjustments,
    });
  if (office.random.chance(0.9)) later(office, 10, 40, () => writeOffDenied(office, claim, reason));
}

const paidInPart = (word: Adjudication) =>
  word.lines.some(
    (line) => line.paidCents > 0 || line.adjustments.some(({ group }) => group === "PR"),
  );

/** Lines that were paid before are paid the same again. */
function sameAsBefore(before: Adjudication, line: (typeof before.lines)[number]) {
  return (
    before.lines.find(
      (other) => other.line === line.line && other.chargeCents === line.chargeCents,
    ) ?? line
  );
}

function appeal(
  office: Office,
  claim: Claim,
  reason: DenialReason,
  denied: Adjudication,
  isWon: boolean,
): void {
  claim.scenarios.add("appealed");
  const { payer } = denied;
  later(office, 12, 45, () => {
    if (isWon) {
      const day = nextPayDay(payer, office.agenda.today + office.random.between(10, 25));
      office.agenda.at(day, () => answerAgain(office, claim, reason, denied, true));
    } else if (office.random.chance(0.85)) {
      later(office, 20, 45, () => writeOffDenied(office, claim, reason));
    } else claim.scenarios.add("appeal never answered");
  });
}

/** The patient had another plan by then, or none: then the practice asks the patient. */
function findOtherCover(office: Office, claim: Claim, reason: DenialReason): void {
  const { random } = office;
  if (random.chance(0.82)) {
    const others = PAYERS.filter(
      (payer) =>
        payer.class === "commercial" && payer.share > 4 && payer !== claim.covers[0]?.payer,
    );
    const payer = random.pick(others);
    const cover: Cover = {
      payer,
      memberId: `${payer.id.slice(0, 2)}N${500_000 + claim.patient.no}`,
      groupNumber: "",
    };
    later(office, 8, 35, () => {
      claim.scenarios.add("billed to another first payer");
      claim.covers.splice(0, claim.covers.length, cover);
      billFirst(office, claim, { cover });
    });
    return;
  }
  later(office, 10, 30, () => {
    const open = claim.lines.reduce((sum, line) => sum + line.chargeCents, 0) - patientPaid(claim);
    if (open <= 0) return;
    claim.scenarios.add("denied money moved to the patient");
    post(office, claim, {
      type: "transfer_to_patient",
      cents: open,
      party: "",
      reason: reason.name,
    });
    chasePatient(office, claim, open);
  });
}

const patientPaid = (claim: Claim) =>
  claim.postings.reduce(
    (sum, row) =>
      sum + (row.type === "patient_payment" ? row.cents : row.type === "refund" ? -row.cents : 0),
    0,
  );

/** Someone gives the money up: a write-off with its reason, of what is denied and still open. */
function writeOffDenied(office: Office, claim: Claim, reason: DenialReason): void {
  const word = standingWord(claim, 1);
  if (word === undefined) return;
  const isDenial = ({ carc, group }: { carc: string; group: string }) =>
    group !== "PR" && carc === reason.carc;
  const denied = [
    ...word.claimAdjustments,
    ...word.lines.flatMap((line) => line.adjustments),
  ].filter(isDenial);
  const already = claim.postings.reduce(
    (sum, row) => sum + (row.type === "write_off" && row.party === "insurance" ? row.cents : 0),
    0,
  );
  const paidAhead = word.paidCents === 0 ? patientPaid(claim) : 0;
  const cents = denied.reduce((sum, item) => sum + item.cents, 0) - already - paidAhead;
  if (cents <= 0) return;
  claim.scenarios.add("denial written off");
  post(office, claim, {
    type: "write_off",
    cents,
    party: "insurance",
    reason: `denied: ${reason.name}`,
  });
}
