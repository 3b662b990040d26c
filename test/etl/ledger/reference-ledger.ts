import {
  classify,
  nothingSaid,
  type Said,
  type Spoken,
  spokenOf,
  spread,
} from "./reference-words.ts";
import type { Amount, Bill, LineWord, Story } from "./story.ts";

/** What stands on a day: open cents by "party payer", zero parts left out. */
export type Standing = Record<string, number>;

type Fold = {
  open: number;
  last: number;
  patient: number;
  isUndone: boolean;
  denied: { payer: string; on: number; cents: number }[];
};

/** DATA.md §4 and RULINGS 7–19, straightforwardly, for one claim: the days on which something changes, and the state. */
export class ReferenceLedger {
  readonly #story: Story;
  readonly #spoken: Spoken[];
  readonly #lines: number[];

  constructor(story: Story) {
    this.#story = story;
    this.#spoken = spokenOf(story);
    this.#lines = story.charges.map((_, i) => i + 1);
    this.#share();
  }

  days(): number[] {
    const { bills, postings } = this.#story;
    return [...new Set([...bills, ...postings, ...this.#spoken].map(({ on }) => on))].sort(
      (a, b) => a - b,
    );
  }

  /** Every piece that posts to the claim: words, and reversals that undo something. */
  #posting(): Spoken[] {
    return this.#spoken.filter((one) => !one.isReversal || one.undoes !== undefined);
  }

  #share(): void {
    const mirror = (original: Spoken) => {
      const reversal = original.undoneBy;
      if (reversal === undefined) return;
      const said = original.said;
      const isOpposite = reversal.charge === -original.charge && reversal.paid === -original.paid;
      if (reversal.hasAmounts && !isOpposite && reversal.word.lines !== undefined) return;
      reversal.said = new Map([...said].map(([line, one]) => [line, negative(one)]));
      if (reversal.hasAmounts && !isOpposite) {
        const zero = reversal.said.get(0) ?? nothingSaid();
        reversal.said.set(0, { ...zero, paid: zero.paid + reversal.paid + original.paid });
      }
    };
    const posting = this.#posting();
    for (const one of posting.filter(({ word }) => word.lines !== undefined)) {
      if (!one.isReversal) one.said = this.#byLine(one);
      else one.said = new Map([...this.#byLine(one)].map(([line, said]) => [line, negative(said)]));
    }
    for (const one of posting) if (!one.isReversal && one.word.lines !== undefined) mirror(one);
    for (const one of posting) {
      if (one.isReversal || one.word.lines !== undefined) continue;
      const open = this.#lines.map((line) => Math.max(0, this.#fold(line, one.on, one.rank).open));
      const charges = this.#lines.map((line) => this.#charge(line, one.on));
      if (open.some((cents) => cents > 0)) one.said = this.#spread(one.word.claim, charges, open);
      else if (charges.some((cents) => cents > 0))
        one.said = this.#spread(one.word.claim, charges, charges);
      else one.said.set(0, classify(one.charge, one.word.claim));
      mirror(one);
    }
    if (posting.some(({ said }) => said.has(0))) {
      for (const { said } of posting) if (!said.has(0)) said.set(0, nothingSaid());
    }
  }

  #byLine({ word, paid }: Spoken): Map<number, Said> {
    const lines = this.#lines.filter((line) => word.lines?.[line - 1] !== undefined);
    const told = lines.map((line): LineWord => word.lines?.[line - 1] ?? { paid: 0, cas: [] });
    const takesAll = paid === 0 && word.claim.cas.some(([, carc]) => carc === "29");
    if (takesAll) {
      const weights = told.map((one) => one.paid);
      const parts = parted(word.claim, weights);
      return new Map(
        lines.map((line, i) => {
          const own = told[i] ?? { paid: 0, cas: [] };
          const part = parts[i] ?? { paid: 0, cas: [] };
          const both = { paid: own.paid + part.paid, cas: [...own.cas, ...part.cas] };
          return [line, classify(this.#story.charges[line - 1] ?? 0, both)];
        }),
      );
    }
    const said = new Map(
      lines.map((line, i) => [
        line,
        classify(this.#story.charges[line - 1] ?? 0, told[i] ?? { paid: 0, cas: [] }),
      ]),
    );
    if (word.claim.paid !== 0 || word.claim.cas.length > 0) said.set(0, classify(0, word.claim));
    return said;
  }

  #spread(
    whole: LineWord,
    charges: readonly number[],
    weights: readonly number[],
  ): Map<number, Said> {
    const parts = parted(whole, weights);
    return new Map(
      this.#lines.flatMap((line, i) => {
        const part = parts[i];
        if (part === undefined || weights[i] === 0) return [];
        return [[line, classify(charges[i] ?? 0, part)] as const];
      }),
    );
  }

  #charge(line: number, day: number): number {
    const { bills, charges } = this.#story;
    const gone = bills.find((bill) => bill.frequency === "8");
    if (line === 0 || day < (bills[0]?.on ?? 0) || (gone !== undefined && gone.on <= day)) return 0;
    return charges[line - 1] ?? 0;
  }

  /** RULINGS 7 and "already paid": in order, each judged by the words that stand before it. */
  #isWord(one: Spoken, line: number): boolean {
    if (one.isReversal) return false;
    if (line === 0) {
      const others = [...one.said.keys()].filter((other) => other > 0);
      if (others.length > 0) return others.some((other) => this.#isWord(one, other));
    }
    const said = one.said.get(line);
    if (said === undefined) return false;
    const earlier = this.#posting().filter(
      (other) => other.rank < one.rank && other.payer === one.payer && other.said.has(line),
    );
    const base = earlier
      .filter((other) => !(other.undoneBy !== undefined && other.undoneBy.rank < one.rank))
      .filter((other) => this.#isWord(other, line))
      .at(-1);
    if (said.saysPaid && base !== undefined) return false;
    const net = earlier.reduce((sum, other) => sum + (other.said.get(line)?.paid ?? 0), 0);
    return !(said.isDenied && (net > 0 || (base?.said.get(line)?.patient ?? 0) > 0));
  }

  #endOf(one: Spoken): number {
    const { bills } = this.#story;
    const changes = bills.filter(
      (bill, i) => i > 0 && bill.sequence === 1 && bill.frequency === "1",
    );
    const turn =
      one.sequence === 1 ? changes.filter((bill) => bill.on <= one.on).at(-1) : undefined;
    const next =
      one.sequence === 1 ? changes.filter((bill) => bill.on > one.on).map(({ on }) => on) : [];
    const gone = bills.filter((bill) => bill.frequency === "8").map(({ on }) => on);
    const undone = one.undoneBy === undefined ? [] : [Math.max(one.undoneBy.on, one.on)];
    const passed = turn !== undefined && turn.payer !== one.payer ? [one.on] : [];
    return Math.min(Number.POSITIVE_INFINITY, ...next, ...gone, ...undone, ...passed);
  }

  #fold(line: number, day: number, before = Number.POSITIVE_INFINITY): Fold {
    const heard = this.#posting().filter((one) => one.on <= day && one.rank < before);
    let rest = this.#charge(line, day);
    const fold: Fold = { open: rest, last: 0, patient: 0, isUndone: false, denied: [] };
    let isSuspended = false;
    for (const sequence of [1, 2, 3]) {
      const about = heard.filter((one) => one.sequence === sequence && one.said.has(line));
      const words = about.filter((one) => this.#isWord(one, line));
      const live = words.filter((one) => day < this.#endOf(one)).at(-1);
      const word = isSuspended ? undefined : live?.said.get(line);
      const payments = about.reduce((sum, one) => sum + (one.said.get(line)?.paid ?? 0), 0);
      let writtenOff = 0;
      if (word !== undefined && live !== undefined) {
        const left = rest - word.paid;
        const patient = sequence === 1 ? word.patient : Math.min(word.patient, Math.max(0, left));
        const denied = Math.max(0, Math.min(word.denied, left - patient));
        const isFirstHeard = !this.#posting().some(
          (one) => !one.isReversal && one.sequence < sequence && one.on <= day,
        );
        const prior =
          sequence > 1 && isFirstHeard
            ? Math.max(0, Math.min(word.prior, left - patient - denied))
            : 0;
        writtenOff =
          prior + Math.min(word.contractual, Math.max(0, left - patient - denied - prior));
        fold.last = sequence;
        fold.patient = patient;
        if (denied > 0) fold.denied.unshift({ payer: live.payer, on: live.on, cents: denied });
      }
      rest -= payments + writtenOff;
      if (words.length > 0 && live === undefined) {
        isSuspended = true;
        if (sequence === 1) fold.isUndone = true;
      }
    }
    fold.open = rest;
    return fold;
  }

  standing(day: number): Standing {
    const { bills, postings } = this.#story;
    const billed = bills.filter((bill) => bill.on <= day);
    const heard = this.#posting().filter((one) => one.on <= day);
    const nextAfter = (position: number): string | undefined => {
      for (const sequence of [2, 3].filter((one) => one > position)) {
        const bill = billed.filter((one) => one.sequence === sequence).at(-1);
        const voice = heard.filter((one) => one.sequence === sequence).at(-1);
        if (bill !== undefined || voice !== undefined) return bill?.payer ?? voice?.payer;
      }
      return undefined;
    };
    const folds = [0, ...this.#lines].map((line) => this.#fold(line, day));
    let total = folds.reduce((sum, fold) => sum + fold.open, 0);
    let patient = 0;
    const parts: { payer: string; cents: number }[] = [];
    const primary = this.#primary(day);
    for (const fold of folds)
      if (fold.isUndone && fold.open > 0) parts.push({ payer: primary, cents: fold.open });
    for (const sequence of [2, 3]) {
      for (const fold of folds) {
        const payer = fold.last === 0 || fold.last === 3 ? undefined : nextAfter(fold.last);
        if (sequence === 2 && payer === undefined) patient += fold.patient;
        if (payer !== undefined && payer === (sequence === 2 ? "SECO" : "TERT")) {
          parts.push({ payer, cents: fold.patient });
        }
      }
    }
    const denials = folds.flatMap((fold) => fold.denied);
    const isSent = (payer: string, on: number) =>
      billed.some((bill) => bill.payer !== payer && bill.on >= on);
    for (const payer of ["TERT", "SECO", "OTHR", "PRIM"]) {
      for (const denial of denials) {
        if (denial.payer === payer && !isSent(payer, denial.on)) parts.push(denial);
      }
    }
    let free = 0;
    for (const one of postings.filter(({ on }) => on <= day)) {
      if (one.type === "patient_payment") {
        total -= one.cents;
        patient -= one.cents;
      } else if (one.type === "write_off") {
        total -= one.cents;
        if (one.party === "patient") patient -= one.cents;
        if (one.party === undefined) free += one.cents;
      } else if (one.type === "refund") {
        total += one.cents;
        if (one.party !== "insurance") patient += one.cents;
      } else if (
        !this.#posting().some(
          (word) => word.on > one.on && word.on <= day && this.#endsTransfers(word),
        )
      ) {
        patient += one.type === "transfer_to_patient" ? one.cents : -one.cents;
      }
    }
    patient -= Math.max(0, Math.min(free, patient));
    let insurance = total - patient;
    const shift = Math.max(0, Math.min(-patient, insurance));
    patient += shift;
    insurance -= shift;
    const standing: Standing = {};
    const add = (name: string, cents: number) => {
      if (cents !== 0) standing[name] = (standing[name] ?? 0) + cents;
    };
    add(`patient ${this.#claimPayer()}`, patient);
    let left = insurance;
    for (const part of parts) {
      const cents = Math.max(0, Math.min(part.cents, left));
      add(`insurance ${part.payer}`, cents);
      left -= cents;
    }
    add(`insurance ${billed.at(-1)?.payer ?? this.#claimPayer()}`, left);
    return Object.fromEntries(Object.entries(standing).filter(([, cents]) => cents !== 0));
  }

  /** A reversal or a word that is not all repetition. */
  #endsTransfers(one: Spoken): boolean {
    return one.isReversal || [...one.said.keys()].some((line) => this.#isWord(one, line));
  }

  #primaryBills(): Bill[] {
    return this.#story.bills.filter((bill) => bill.sequence === 1);
  }

  #primary(day: number): string {
    return (
      this.#primaryBills()
        .filter((bill) => bill.on <= day)
        .at(-1)?.payer ?? "PRIM"
    );
  }

  #claimPayer(): string {
    return this.#primaryBills().at(-1)?.payer ?? "PRIM";
  }
}

/** Sums of the amounts so far are spread, each amount has what it adds; what an earlier payer settled comes last. */
function parted(whole: LineWord, weights: readonly number[]): LineWord[] {
  let upto = 0;
  let before = weights.map(() => 0);
  const next = (cents: number): number[] => {
    upto += cents;
    const now = spread(upto, weights);
    const parts = now.map((part, i) => part - (before[i] ?? 0));
    before = now;
    return parts;
  };
  const paid = next(whole.paid);
  const isPrior = ([, carc]: Amount) => carc === "23";
  const inTurn = [...whole.cas.filter((one) => !isPrior(one)), ...whole.cas.filter(isPrior)];
  const cas = inTurn.map(([group, carc, cents]) =>
    next(cents).map((part) => [group, carc, part] as const),
  );
  return weights.map((_, i) => ({
    paid: paid[i] ?? 0,
    cas: cas.flatMap((parts) => {
      const part = parts[i];
      return part === undefined ? [] : [part];
    }),
  }));
}

function negative(said: Said): Said {
  return {
    paid: -said.paid,
    patient: -said.patient,
    contractual: -said.contractual,
    prior: -said.prior,
    denied: -said.denied,
    isDenied: false,
    saysPaid: false,
  };
}
