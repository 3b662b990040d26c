import type { Day } from "../calendar.ts";
import type { Adjudication, Claim, Submission } from "../memory.ts";
import type { Payer } from "../practice/payers.ts";
import type { Books } from "./books.ts";
import { entryOf } from "./known.ts";
import { firstBills, foldLine, replay, standingWord, wordsOf } from "./replay.ts";

/** Where a claim stands at the end of a day. Sums of everything dated up to then. */
export interface Position {
  readonly chargeCents: number;
  readonly payerPaidCents: number;
  readonly patientPaidCents: number;
  readonly contractualCents: number;
  readonly priorPayerCents: number;
  readonly writtenOffCents: number;
  readonly refundedCents: number;
  readonly insuranceCents: number;
  readonly patientCents: number;
  /** who owes the insurance part: adds up to it */
  readonly owners: readonly { readonly payer: Payer; readonly cents: number }[];
  /** by payer, what most of it waits for */
  readonly standings: ReadonlyMap<Payer, Standing>;
  /** whose denials hold any of it */
  readonly deniers: ReadonlySet<Payer>;
}

export type Standing =
  | "undone"
  | "next payer"
  | "denied"
  | "unheard"
  | "qmb"
  | "pending"
  | "unexplained"
  | "credit";

/** The claim's ledger, summed, and its open money by party and payer (DATA.md §4, RULINGS 16–19). */
export function positionOf(claim: Claim, day: Day, books: Books): Position {
  const state = replay(claim, day);
  let chargeCents = 0;
  let wordsPaid = 0;
  let contractualCents = 0;
  let priorPayerCents = 0;
  let patientShare = 0;
  const waiting = new Map<Payer, number>();
  const denied = new Map<Payer, number>();
  const rest = { unheard: 0, qmb: 0, pending: 0 };
  const next = new Set<Payer>();
  for (let line = 0; line < state.charges.length; line++) {
    const folded = foldLine(state, line);
    chargeCents += state.charges[line] ?? 0;
    wordsPaid += folded.paidCents;
    contractualCents += folded.contractualCents;
    priorPayerCents += folded.priorPayerCents;
    const pending = pendingWith(claim, folded.suspendedTurn, day);
    if (pending !== undefined && !state.isVoided)
      add(waiting, pending, Math.max(0, folded.restCents));
    const successor = nextPayer(claim, folded.lastTurn, day);
    if (successor === undefined) {
      patientShare += folded.patientCents;
      rest.qmb += folded.nextPayerCents;
    } else {
      add(waiting, successor, folded.patientCents + folded.nextPayerCents);
      next.add(successor);
    }
    rest.pending += folded.pendingCents;
    if (folded.lastTurn < 0 && folded.suspendedTurn < 0)
      rest.unheard += Math.max(0, folded.restCents);
    for (const [index, cents] of folded.deniedCents.entries()) {
      const turn = state.turns[index];
      const word = turn === undefined ? undefined : standingWord(turn, line);
      if (cents > 0 && word !== undefined && !billedElsewhere(claim, word, day)) {
        add(denied, word.payer, cents);
      }
    }
  }
  const posted = books.postedOn(claim, day);
  const payerPaidCents = wordsPaid + posted.insurancePaid;
  contractualCents += posted.contractual;
  const writtenOffCents = posted.insuranceWrittenOff + posted.patientWrittenOff;
  const open =
    chargeCents -
    payerPaidCents -
    contractualCents -
    priorPayerCents -
    posted.patientPaid -
    writtenOffCents +
    posted.refunded;
  let patientCents =
    patientShare +
    posted.movedToPatient -
    posted.patientPaid -
    posted.patientWrittenOff +
    posted.refunded;
  let insuranceCents = open - patientCents;
  if (patientCents < 0 && insuranceCents > 0) {
    const shift = Math.min(-patientCents, insuranceCents);
    patientCents += shift;
    insuranceCents -= shift;
  }
  const parts = partsOf(claim, day, insuranceCents, waiting, denied, rest, next);
  return {
    chargeCents,
    payerPaidCents,
    patientPaidCents: posted.patientPaid,
    contractualCents,
    priorPayerCents,
    writtenOffCents,
    refundedCents: posted.refunded,
    insuranceCents,
    patientCents,
    owners: totalsOf(parts),
    standings: standingsOf(parts),
    deniers: new Set(
      parts.filter(({ standing }) => standing === "denied").map(({ payer }) => payer),
    ),
  };
}

/** Where a claim stands on one day after another: worked out once for all days after its last event; none before its service. */
export function positionsOf(claim: Claim, books: Books): (day: Day) => Position | undefined {
  const lastEvent = lastEventOf(claim);
  const found = new Map<Day, Position>();
  return (day) => {
    if (claim.serviceOn > day) return undefined;
    return entryOf(found, Math.min(day, lastEvent), () => positionOf(claim, day, books));
  };
}

function lastEventOf({ serviceOn, submissions, words, postings }: Claim): Day {
  const told = submissions.at(-1)?.told?.day ?? serviceOn;
  const last = [submissions.at(-1), words.at(-1), postings.at(-1)].map(
    (event) => event?.day ?? serviceOn,
  );
  return Math.max(told, ...last);
}

function add(sums: Map<Payer, number>, payer: Payer, cents: number): void {
  if (cents !== 0) sums.set(payer, (sums.get(payer) ?? 0) + cents);
}

/** The payer after the one that spoke last, once anything told of it: its bill, the first bill's 2320, a crossover, its own word. */
function nextPayer(claim: Claim, lastTurn: number, day: Day): Payer | undefined {
  if (lastTurn !== 0) return undefined;
  const bill = claim.submissions.find(
    (submission) => submission.position === 2 && submission.day <= day,
  );
  if (bill !== undefined) return bill.payer;
  const second = claim.covers[1]?.payer;
  const isTold =
    claim.secondIsTold && claim.submissions.some((submission) => submission.day <= day);
  const crossed = wordsOf(claim).find(
    (word) => word.crossedTo !== null && word.day <= day,
  )?.crossedTo;
  return crossed ?? (isTold ? second : undefined);
}

/** The payer of a place in the order that took its word back and has yet to say another. */
function pendingWith(claim: Claim, turn: number, day: Day): Payer | undefined {
  if (turn < 0) return undefined;
  if (turn === 0) return firstBills(claim, day).at(-1)?.payer;
  return claim.words.findLast((word) => word.position === turn + 1 && word.day <= day)?.payer;
}

/** The denier owes what it denied until another payer is billed. */
function billedElsewhere(claim: Claim, denial: Adjudication, day: Day): boolean {
  return claim.submissions.some(
    (bill) => bill.payer !== denial.payer && bill.day > denial.day && bill.day <= day,
  );
}

/** The bill sent last; of one day's, that to the later payer. */
function latestBill(claim: Claim, day: Day): Submission | undefined {
  let latest: Submission | undefined;
  for (const bill of claim.submissions) {
    if (bill.day > day) continue;
    const isLater =
      latest === undefined || bill.day > latest.day || bill.position >= latest.position;
    if (isLater) latest = bill;
  }
  return latest;
}

interface Part {
  readonly payer: Payer;
  readonly cents: number;
  readonly standing: Standing;
}

/** Money that waits for a payer first, then the denier's, the rest with the payer of the latest bill (RULINGS 19). */
function partsOf(
  claim: Claim,
  day: Day,
  insuranceCents: number,
  waiting: ReadonlyMap<Payer, number>,
  denied: ReadonlyMap<Payer, number>,
  told: RestTold,
  next: ReadonlySet<Payer>,
): Part[] {
  let left = insuranceCents;
  const parts: Part[] = [];
  for (const sums of [waiting, denied]) {
    for (const [payer, cents] of sums) {
      const part = Math.max(0, Math.min(cents, left));
      const waits = next.has(payer) ? "next payer" : "undone";
      if (part > 0)
        parts.push({ payer, cents: part, standing: sums === denied ? "denied" : waits });
      left -= part;
    }
  }
  const latest = latestBill(claim, day)?.payer ?? claim.covers[0]?.payer;
  if (latest !== undefined && left !== 0)
    parts.push({ payer: latest, cents: left, standing: restStanding(left, told) });
  return parts;
}

interface RestTold {
  readonly unheard: number;
  readonly qmb: number;
  readonly pending: number;
}

/** What most of the rest is: never answered, Medicaid's, held pending, or what no word explains. */
function restStanding(cents: number, told: RestTold): Standing {
  if (cents < 0) return "credit";
  const unheard = Math.min(told.unheard, cents);
  const qmb = Math.min(told.qmb, cents);
  const pending = Math.min(told.pending, cents);
  const unexplained = cents - told.unheard - told.qmb - told.pending;
  if (unheard >= Math.max(qmb, pending, unexplained)) return "unheard";
  if (qmb >= Math.max(pending, unexplained)) return "qmb";
  return pending >= unexplained ? "pending" : "unexplained";
}

function totalsOf(parts: readonly Part[]): { payer: Payer; cents: number }[] {
  const sums = new Map<Payer, number>();
  for (const { payer, cents } of parts) add(sums, payer, cents);
  return [...sums].filter(([, cents]) => cents !== 0).map(([payer, cents]) => ({ payer, cents }));
}

/** By payer, the standing of its largest part; of equal ones the earlier. */
function standingsOf(parts: readonly Part[]): Map<Payer, Standing> {
  const largest = new Map<Payer, Part>();
  for (const part of parts) {
    const before = largest.get(part.payer);
    if (before === undefined || Math.abs(part.cents) > Math.abs(before.cents))
      largest.set(part.payer, part);
  }
  return new Map([...largest].map(([payer, { standing }]) => [payer, standing]));
}
