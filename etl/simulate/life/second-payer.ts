import { weekdayOf, workingDayFrom } from "../calendar.ts";
import type { Adjudication, Adjustment, Claim, LineWord } from "../memory.ts";
import { later, type Office, waitingDays } from "../office.ts";
import { MEDICAID, type Payer } from "../practice/payers.ts";
import { bill, payDay } from "./bill.ts";
import { correctFirstPayer } from "./corrections.ts";
import { chasePatient, giveUpInsurance } from "./patient-money.ts";
import { patientCentsOf, speak, standingWord, sumOf } from "./speak.ts";

/** The first payer left a share: its successor gets the claim by crossover, by a bill, or not at all. */
export function askSecondPayer(
  office: Office,
  claim: Claim,
  first: Adjudication,
  crosses: boolean,
): void {
  const { random } = office;
  const payer = claim.covers[1]?.payer;
  if (payer === undefined || claim.words.some((word) => word.position === 2)) return;
  if (crosses) {
    claim.scenarios.add("crossed over to Medigap");
    if (claim.scenarios.has("forwarded and lost")) {
      billLostForward(office, claim);
      return;
    }
    let day = office.agenda.today + waitingDays(random, 7, 4);
    while (!payer.payDays.includes(weekdayOf(day)) || workingDayFrom(day) !== day) day++;
    office.agenda.at(day, () => secondPayerSpeaks(office, claim, payer));
    return;
  }
  if (random.chance(payer === MEDICAID ? 0.15 : 0.045)) {
    claim.scenarios.add(
      payer === MEDICAID ? "QMB never billed to Medicaid" : "second payer never billed",
    );
    if (random.chance(0.8)) {
      later(office, 60, 150, () => giveUpInsurance(office, claim, "next payer never billed"));
    }
    return;
  }
  later(office, 2, 14, () => {
    claim.scenarios.add(payer === MEDICAID ? "Medicaid billed second" : "second payer billed");
    bill(office, claim, { position: 2, told: standingWord(claim, 1) ?? first }, () => {
      office.agenda.at(payDay(office, payer), () => secondPayerSpeaks(office, claim, payer));
    });
  });
}

/** What was forwarded never arrived: the practice notices after weeks, and bills it itself; or does not notice. */
function billLostForward(office: Office, claim: Claim): void {
  const payer = claim.covers[1]?.payer;
  if (payer === undefined || !office.random.chance(0.5)) return;
  later(office, 35, 70, () =>
    bill(office, claim, { position: 2, told: standingWord(claim, 1) ?? null }, () =>
      office.agenda.at(payDay(office, payer), () => secondPayerSpeaks(office, claim, payer)),
    ),
  );
}

const shareLeft = (line: LineWord) =>
  sumOf(line.adjustments.filter(({ group, carc }) => group === "PR" || carc === "209"));

/** The second payer answers what the first one left; `first` is the first payer's word, from an 835 or from paper. */
export function secondPayerSpeaks(
  office: Office,
  claim: Claim,
  payer: Payer,
  first = standingWord(claim, 1),
): void {
  if (first === undefined || patientShare(first) <= 0) return;
  const merged = mergeSplit(first.lines);
  const lines = merged.map((line) => secondLine(office, payer, line));
  const style = payer === MEDICAID ? "plain" : payer.secondaryStyle;
  if (style === "without-lines") {
    claim.scenarios.add("second payer without SVC");
    const all = lines.flatMap((line) => line.adjustments);
    speak(office, {
      claim,
      payer,
      position: 2,
      lines: [],
      paidCents: sum(lines),
      claimAdjustments: together(all),
    });
  } else {
    if (style === "all-in-45") claim.scenarios.add("second payer with everything in CO-45");
    speak(office, {
      claim,
      payer,
      position: 2,
      lines:
        style === "all-in-45"
          ? lines.map((line, at) => (shareLeft(merged[at] ?? line) > 0 ? allIn45(line) : line))
          : lines,
    });
  }
  chasePatient(office, claim);
  if (first.payer.isPaper !== true && office.random.chance(0.03))
    correctFirstPayer(office, claim, first);
}

const sum = (lines: readonly LineWord[]) =>
  lines.reduce((total, line) => total + line.paidCents, 0);
const patientShare = (word: Adjudication) =>
  patientCentsOf(word) +
  word.lines.reduce(
    (total, line) => total + sumOf(line.adjustments.filter(({ carc }) => carc === "209")),
    0,
  );

/** A second payer answers a line once, however many parts the first one told. */
function mergeSplit(lines: readonly LineWord[]): LineWord[] {
  const merged = new Map<number, LineWord>();
  for (const word of lines) {
    const before = merged.get(word.line.no);
    merged.set(
      word.line.no,
      before === undefined
        ? word
        : {
            ...word,
            units: before.units + word.units,
            chargeCents: before.chargeCents + word.chargeCents,
            paidCents: before.paidCents + word.paidCents,
            adjustments: [...before.adjustments, ...word.adjustments],
          },
    );
  }
  return [...merged.values()];
}

/** The share that the first payer left, paid in full, in part or not at all; the rest of the charge is OA-23. */
function secondLine(office: Office, payer: Payer, first: LineWord): LineWord {
  const share = Math.min(shareLeft(first), first.chargeCents);
  const part =
    payer === MEDICAID
      ? office.random.chance(0.6)
        ? 0
        : 0.4
      : payer.secondaryStyle === "plain" && office.random.chance(0.85)
        ? 1
        : 0.8;
  const paidCents = Math.round(share * part);
  const adjustments: Adjustment[] = [
    { group: "OA", carc: "23", cents: first.chargeCents - share },
    payer === MEDICAID
      ? { group: "CO", carc: "45", cents: share - paidCents }
      : { group: "PR", carc: "2", cents: share - paidCents },
  ];
  return {
    line: first.line,
    code: first.line.code,
    modifiers: first.line.modifiers,
    submittedCode: null,
    units: first.line.units,
    chargeCents: first.chargeCents,
    paidCents,
    allowedCents: null,
    adjustments: adjustments.filter(({ cents }) => cents !== 0),
    remarks: [],
  };
}

/** Some payers never say what another paid: whatever they do not pay is CO-45. */
function allIn45(line: LineWord): LineWord {
  const cents = line.chargeCents - line.paidCents;
  return { ...line, adjustments: cents === 0 ? [] : [{ group: "CO", carc: "45", cents }] };
}

function together(adjustments: readonly Adjustment[]): Adjustment[] {
  const sums = new Map<string, Adjustment>();
  for (const item of adjustments) {
    const key = `${item.group}-${item.carc}`;
    sums.set(key, { ...item, cents: item.cents + (sums.get(key)?.cents ?? 0) });
  }
  return [...sums.values()];
}
