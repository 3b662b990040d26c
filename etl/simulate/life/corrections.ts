import type { Adjudication, Claim, Line, LineWord } from "../memory.ts";
import { later, type Office } from "../office.ts";
import type { Payer } from "../practice/payers.ts";
import { bill, nextPayDay } from "./bill.ts";
import { chasePatient, giveUpInsurance } from "./patient-money.ts";
import { fullWord, refuseLine, reverse, speak, standingWord } from "./speak.ts";

type Afterwards = (office: Office, claim: Claim, paid: Adjudication) => void;

/** What may still happen to a paid claim, by how often (of a thousand). */
const AFTERWARDS: readonly { readonly weight: number; readonly item: Afterwards }[] = [
  { weight: 5, item: correctedInOneFile },
  { weight: 4, item: correctedOverTwoFiles },
  { weight: 4, item: correctedWeeksApart },
  { weight: 2, item: paidTwice },
  { weight: 2.5, item: takenBackWithReversal },
  { weight: 2, item: takenBackWithoutReversal },
  { weight: 0.7, item: deniedAfterPayment },
  { weight: 2, item: voided },
  { weight: 4, item: replacedByMoreUnits },
  { weight: 3, item: billedTwice },
];
const AFTERWARDS_RATE = 0.0315;

/** Some paid claims are touched again, weeks or months later. */
export function correctLater(office: Office, claim: Claim): void {
  const paid = standingWord(claim, 1);
  if (paid === undefined || paid.paidCents <= 2000 || !office.random.chance(AFTERWARDS_RATE))
    return;
  const act = office.random.weighted(AFTERWARDS);
  later(office, 10, 75, () => {
    if (standingWord(claim, 1) === paid) act(office, claim, paid);
  });
}

const onPayDay = (office: Office, payer: Payer, action: () => void) =>
  office.agenda.at(nextPayDay(payer, office.agenda.today), action);

/** The same word with a little more paid on its largest line; what was CO-45 there. */
function raised(word: Adjudication, cents = 1000): readonly LineWord[] {
  const target = [...word.lines].sort((a, b) => b.paidCents - a.paidCents)[0];
  return word.lines.map((line) => {
    if (line !== target) return line;
    const at = line.adjustments.findIndex(
      (item) => item.group === "CO" && item.carc === "45" && item.cents > cents,
    );
    if (at < 0) return line;
    return {
      ...line,
      paidCents: line.paidCents + cents,
      allowedCents: line.allowedCents === null ? null : line.allowedCents + cents,
      adjustments: line.adjustments.map((item, index) =>
        index === at ? { ...item, cents: item.cents - cents } : item,
      ),
    };
  });
}

function sayAgain(office: Office, word: Adjudication, lines: readonly LineWord[]): Adjudication {
  return speak(office, {
    claim: word.claim,
    payer: word.payer,
    position: word.position,
    lines,
    claimAdjustments: word.claimAdjustments,
    remarks: ["MA67"],
  });
}

function correctedInOneFile(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    if (standingWord(claim, 1) !== paid) return;
    claim.scenarios.add("reversal and correction in one file");
    reverse(office, paid);
    sayAgain(office, paid, raised(paid));
  });
}

function correctedOverTwoFiles(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    if (standingWord(claim, 1) !== paid) return;
    claim.scenarios.add("reversal and correction over two files");
    reverse(office, paid);
    onPayDay(office, paid.payer, () => sayAgain(office, paid, raised(paid)));
  });
}

function correctedWeeksApart(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    if (standingWord(claim, 1) !== paid) return;
    claim.scenarios.add("reversal and correction weeks apart");
    reverse(office, paid);
    later(office, 18, 40, () =>
      onPayDay(office, paid.payer, () => sayAgain(office, paid, raised(paid))),
    );
  });
}

/** The payer pays the same claim twice under another number; it finds out later, or nobody does. */
export function paidTwice(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    claim.scenarios.add("paid twice");
    const again = sayAgain(office, paid, paid.lines);
    if (!office.random.chance(0.85)) return;
    later(office, 15, 45, () => {
      onPayDay(office, paid.payer, () => {
        claim.scenarios.add("second payment taken back");
        reverse(office, again);
      });
    });
  });
}

/** The reversal comes first, its money is kept back from a later remittance (WO). */
function takenBackWithReversal(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    if (standingWord(claim, 1) !== paid) return;
    claim.scenarios.add("takeback with reversal");
    reverse(office, paid);
    sayAgain(
      office,
      paid,
      paid.lines.map((line) => ({ ...line, ...lessPaid(line) })),
    );
    const cents = paid.paidCents - (standingWord(claim, 1)?.paidCents ?? 0);
    if (cents <= 0) return;
    adjust(office, paid, -cents);
    onPayDay(office, paid.payer, () => adjust(office, paid, cents));
  });
}

/** A tenth of what was paid turns out to be too much. */
function lessPaid(line: LineWord): Pick<LineWord, "paidCents" | "allowedCents" | "adjustments"> {
  const cents = Math.floor(line.paidCents / 10);
  if (cents === 0) return line;
  return {
    paidCents: line.paidCents - cents,
    allowedCents: line.allowedCents === null ? null : line.allowedCents - cents,
    adjustments: [...line.adjustments, { group: "CO", carc: "131", cents }],
  };
}

/** Money kept back for a claim without a word about the claim: it stays as it was. */
export function takenBackWithoutReversal(office: Office, claim: Claim, paid: Adjudication): void {
  onPayDay(office, paid.payer, () => {
    claim.scenarios.add("takeback without reversal");
    adjust(office, paid, paid.paidCents);
  });
}

/** Cover had ended before the visit: all of it is taken back and refused. */
function deniedAfterPayment(office: Office, claim: Claim, paid: Adjudication): void {
  if (claim.words.some((word) => word.position === 2)) return;
  onPayDay(office, paid.payer, () => {
    if (standingWord(claim, 1) !== paid) return;
    claim.scenarios.add("denied after payment");
    reverse(office, paid);
    const lines = claim.lines.map((line) =>
      refuseLine(line, { group: "CO", carc: "26", remarks: [] }),
    );
    sayAgain(office, { ...paid, claimAdjustments: [] }, lines);
    later(office, 30, 70, () => giveUpInsurance(office, claim, "cover had ended"));
  });
}

/** The visit was billed by mistake: the practice voids it, the payer takes its money back. */
function voided(office: Office, claim: Claim, paid: Adjudication): void {
  if (claim.covers.length > 1) return;
  claim.scenarios.add("voided (8)");
  bill(office, claim, { frequency: "8", originalReference: paid.payerControlNumber }, () => {
    later(office, 15, 30, () =>
      onPayDay(office, paid.payer, () => {
        if (standingWord(claim, 1) !== paid) return;
        reverse(office, paid);
        chasePatient(office, claim);
      }),
    );
  });
}

/** A unit was forgotten: the replacement bills it, the payer takes its word back and pays anew. */
function replacedByMoreUnits(office: Office, claim: Claim, paid: Adjudication): void {
  const line = claim.lines.find((item: Line) => item.units > 1);
  if (line === undefined || claim.covers.length > 1) return;
  claim.scenarios.add("replaced (7) by more units");
  const unitCents = Math.round(line.chargeCents / line.units);
  line.units += 1;
  line.chargeCents += unitCents;
  bill(office, claim, { frequency: "7", originalReference: paid.payerControlNumber }, () => {
    later(office, 14, 30, () =>
      onPayDay(office, paid.payer, () => {
        if (standingWord(claim, 1) !== paid) return;
        reverse(office, paid);
        const { lines, claimAdjustments } = fullWord(claim, paid.payer);
        speak(office, { claim, payer: paid.payer, position: 1, lines, claimAdjustments });
        chasePatient(office, claim);
      }),
    );
  });
}

/** Someone sends the paid claim once more: the payer calls it a duplicate, which changes nothing. */
function billedTwice(office: Office, claim: Claim, paid: Adjudication): void {
  claim.scenarios.add("duplicate bill denied");
  bill(office, claim, {}, () => {
    later(office, 12, 20, () =>
      onPayDay(office, paid.payer, () => {
        const lines = claim.lines.map((line) =>
          refuseLine(line, { group: "CO", carc: "18", remarks: ["N522"] }),
        );
        speak(office, { claim, payer: paid.payer, position: 1, lines });
      }),
    );
  });
}

/** The first payer finds that it paid too little, after the second one has paid: a credit. */
export function correctFirstPayer(office: Office, claim: Claim, first: Adjudication): void {
  const { agenda, random } = office;
  agenda.at(nextPayDay(first.payer, agenda.today + random.between(10, 40)), () => {
    if (standingWord(claim, 1) !== first) return;
    claim.scenarios.add("first payer corrected after the second");
    reverse(office, first);
    sayAgain(office, first, raised(first));
  });
}

/** Keeps money from the payer's remittance of today for a claim (or gives it back, below zero), by the number of its word. */
function adjust(office: Office, { claim, payer, payerControlNumber }: Adjudication, cents: number) {
  const adjustment = { reason: "WO", reference: payerControlNumber, cents } as const;
  claim.takenBack.push({ day: office.agenda.today, reference: payerControlNumber, cents });
  const today = office.adjusted.get(payer);
  if (today === undefined) office.adjusted.set(payer, [adjustment]);
  else today.push(adjustment);
}
