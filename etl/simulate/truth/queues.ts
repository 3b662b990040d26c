import { type Day, weekdayOf } from "../calendar.ts";
import type { Claim } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import { contactWith, latest } from "./contacts.ts";
import { byText, type Known } from "./known.ts";
import { type Position, positionOf } from "./position.ts";
import { replay, standing, standingWord, wordsOf } from "./replay.ts";
import { isOnlyWrittenOff, isVoided, paidTwiceBy, takenBack } from "./too-much.ts";

/** The queues that the simulator remembers claims of. */
export const TOLD_QUEUES = [
  "denied",
  "unacknowledged",
  "crossed_over_silent",
  "qmb_bill_medicaid",
  "takeback_without_reversal",
  "patient_due",
  "overpayment_60_day",
  "duplicate_charge",
  "unexplained",
] as const;
export type ToldQueue = (typeof TOLD_QUEUES)[number];
/** Control numbers of claims by queue, sorted; deadlines aside. */
export type QueueTruth = { readonly [queue in ToldQueue]: readonly string[] };

/** `worklist`: which claims need what on a day, by what happened to them. */
export class QueueCount {
  private readonly claims = new Map<ToldQueue, string[]>();
  /** what nobody acknowledged: in the queue only where its payer acknowledges at all, and receipts of a later day came */
  private readonly unanswered: { claim: Claim; payer: Payer; day: Day }[] = [];
  /** what was forwarded in vain: known only of payers that send remittances */
  private readonly silent: { claim: Claim; payer: Payer }[] = [];
  private readonly pairs: (readonly [Claim, Claim])[] = [];
  private readonly acknowledging = new Set<Payer>();
  private readonly speaking = new Set<Payer>();
  private lastReceiptOn: Day = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly known: Known,
    private readonly asOf: Day,
  ) {}

  add(claim: Claim, position: Position | undefined, on: (day: Day) => Position | undefined): void {
    this.learn(claim);
    if (claim.chargedAgain !== null) this.pairs.push([claim, claim.chargedAgain]);
    if (position === undefined || isVoided(claim, this.asOf)) {
      if (position !== undefined && this.isOverpaid(claim, position))
        this.put("overpayment_60_day", claim);
      return;
    }
    for (const { payer, cents } of position.owners)
      if (cents > 0) this.addOwed(claim, payer, cents, position);
    if (this.isDenied(claim, position)) this.put("denied", claim);
    if (takenBack(claim, this.asOf) > 0) this.put("takeback_without_reversal", claim);
    if (this.isPatientDue(claim, position, on)) this.put("patient_due", claim);
    if (this.isOverpaid(claim, position)) this.put("overpayment_60_day", claim);
  }

  truth(): QueueTruth {
    for (const { claim, payer, day } of this.unanswered)
      if (this.acknowledging.has(payer) && day < this.lastReceiptOn)
        this.put("unacknowledged", claim);
    for (const { claim, payer } of this.silent)
      if (this.speaking.has(payer)) this.put("crossed_over_silent", claim);
    for (const pair of this.pairs) this.addPair(pair);
    const numbers = (queue: ToldQueue) => [...new Set(this.claims.get(queue))].sort(byText);
    return {
      denied: numbers("denied"),
      unacknowledged: numbers("unacknowledged"),
      crossed_over_silent: numbers("crossed_over_silent"),
      qmb_bill_medicaid: numbers("qmb_bill_medicaid"),
      takeback_without_reversal: numbers("takeback_without_reversal"),
      patient_due: numbers("patient_due"),
      overpayment_60_day: numbers("overpayment_60_day"),
      duplicate_charge: numbers("duplicate_charge"),
      unexplained: numbers("unexplained"),
    };
  }

  private put(queue: ToldQueue, { controlNumber }: Claim): void {
    this.claims.set(queue, [...(this.claims.get(queue) ?? []), controlNumber]);
  }

  /** What the files tell of payers and of the clearinghouse. */
  private learn({ submissions, words }: Claim): void {
    for (const word of words) if (word.day <= this.asOf) this.speaking.add(word.payer);
    if (!this.known.hasAcknowledgements) return;
    for (const { payer, verdicts } of submissions) {
      const told = verdicts.filter(({ day }) => day <= this.asOf);
      if (told.some(({ source, says }) => source !== "999" && says !== "received"))
        this.acknowledging.add(payer);
      const first = Math.min(...told.map(({ day }) => day));
      if (told.length > 0) this.lastReceiptOn = Math.max(this.lastReceiptOn, first);
    }
  }

  private addOwed(claim: Claim, payer: Payer, cents: number, position: Position): void {
    const { asOf } = this;
    const contact = contactWith(claim, payer, asOf, position);
    const { sentOn, forwardedOn, heardOn, undoneOn, isAsked } = contact;
    const waits = position.standings.get(payer);
    const bill = claim.submissions.filter(({ day }) => day <= asOf).at(-1);
    const isLatest = bill?.payer === payer && sentOn === bill.day && isAsked;
    const isSilent = bill?.verdicts.every(({ day }) => day > asOf) === true;
    const isSince = (day: Day | null) => day === null || (sentOn !== null && day < sentOn);
    if (isLatest && isSilent && isSince(forwardedOn) && isSince(undoneOn))
      if (weekdaysAfter(bill.day, asOf) >= 3) this.unanswered.push({ claim, payer, day: bill.day });
    if (isAsked && forwardedOn !== null && forwardedOn === sentOn && isSince(undoneOn))
      if (asOf - forwardedOn >= 30) this.silent.push({ claim, payer });
    const others = wordsOf(claim).filter(
      (word) => word.payer !== payer && word.undoes === null && word.day <= asOf,
    );
    const leftOn = latest(others) ?? heardOn;
    if (waits === "qmb" && !isAsked && leftOn !== null && asOf - leftOn > 7)
      this.put("qmb_bill_medicaid", claim);
    if (waits === "unexplained" && cents >= 1000 && !isAsked && heardOn !== null)
      this.put("unexplained", claim);
  }

  /** A whole line denied, against expectation, money held by that, and nothing sent to the denier since. */
  private isDenied(claim: Claim, position: Position): boolean {
    const { deniers, insuranceCents, patientCents } = position;
    if (deniers.size === 0 || insuranceCents < 0 || patientCents < 0) return false;
    const { turns } = replay(claim, this.asOf);
    return turns.some((turn) =>
      claim.lines.some(({ no }) => {
        const payer = standingWord(turn, no)?.payer;
        const share = standing(turn, no);
        if (payer === undefined || !deniers.has(payer)) return false;
        if (share === undefined || !share.isDenied || share.isExpected || share.deniedCents === 0)
          return false;
        return !contactWith(claim, payer, this.asOf, position).isAsked;
      }),
    );
  }

  /** $10 or more, the patient's without a break for 30 days, nothing with insurance. */
  private isPatientDue(
    claim: Claim,
    { patientCents, owners }: Position,
    on: (day: Day) => Position | undefined,
  ): boolean {
    if (!this.known.hasTransactions || patientCents < 1000 || owners.length > 0) return false;
    const from = this.asOf - 30;
    const events = [...claim.submissions, ...wordsOf(claim), ...claim.postings];
    const days = [from, ...events.map(({ day }) => day).filter((day) => day > from)];
    return days.every((day) => day > this.asOf || (on(day)?.patientCents ?? 0) > 0);
  }

  /** A credit of Medicare's or Medicaid's: the payer's that paid the same twice, else of whom most is owed. */
  private isOverpaid(claim: Claim, { insuranceCents, owners }: Position): boolean {
    if (insuranceCents >= 0) return false;
    if (isOnlyWrittenOff(claim, this.asOf, -insuranceCents, this.known)) return false;
    const owed = [...owners].sort((a, b) => a.cents - b.cents)[0]?.payer;
    const payer = paidTwiceBy(claim, this.asOf) ?? owed;
    return payer?.class === "Medicare" || payer?.class === "Medicaid";
  }

  /** Both billed and neither taken back, something open on one of them: the one billed later. */
  private addPair(pair: readonly [Claim, Claim]): void {
    const { asOf } = this;
    const billed = pair.filter((claim) => (claim.submissions[0]?.day ?? asOf + 1) <= asOf);
    if (billed.length < 2 || pair.some((claim) => isVoided(claim, asOf))) return;
    const isOpen = pair.some((claim) => {
      const { owners, patientCents } = positionOf(claim, asOf, this.known.books);
      return owners.length > 0 || patientCents !== 0;
    });
    if (!isOpen) return;
    const firstOn = (claim: Claim) => claim.submissions[0]?.day ?? 0;
    const [later] = [...pair].sort(
      (a, b) => firstOn(b) - firstOn(a) || byText(b.controlNumber, a.controlNumber),
    );
    if (later !== undefined) this.put("duplicate_charge", later);
  }
}

/** Monday to Friday, after one day and up to another. */
function weekdaysAfter(day: Day, to: Day): number {
  let count = 0;
  for (let each = day + 1; each <= to; each++)
    if (weekdayOf(each) !== 0 && weekdayOf(each) !== 6) count++;
  return count;
}
