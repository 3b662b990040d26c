import type { Amount, LineWord, Story, Word } from "./story.ts";

/** What an adjudication said of one line, by class of its amounts. */
export type Said = {
  paid: number;
  patient: number;
  contractual: number;
  prior: number;
  denied: number;
  isDenied: boolean;
  saysPaid: boolean;
};
export type Spoken = {
  readonly on: number;
  readonly isReversal: boolean;
  readonly payer: string;
  readonly sequence: number;
  readonly trace: string;
  readonly number: string;
  readonly hasAmounts: boolean;
  readonly charge: number;
  readonly paid: number;
  readonly word: Word;
  rank: number;
  undoes?: Spoken;
  undoneBy?: Spoken;
  /** by line number, 0: claim level */
  said: Map<number, Said>;
};

const denials = new Set(["97", "16", "29", "96", "18"]);

export function nothingSaid(): Said {
  return {
    paid: 0,
    patient: 0,
    contractual: 0,
    prior: 0,
    denied: 0,
    isDenied: false,
    saysPaid: false,
  };
}

/** DATA.md §3 for the codes that the random stories use. */
export function classify(charge: number, { paid, cas }: LineWord): Said {
  const sum = (fits: (amount: Amount) => boolean) =>
    cas.filter(fits).reduce((total, [, , cents]) => total + cents, 0);
  const isDenial = ([, carc, cents]: Amount) => denials.has(carc) && cents > 0;
  const shared = cas.some(
    ([group, carc, cents]) => group === "PR" && ["1", "2", "3"].includes(carc) && cents !== 0,
  );
  return {
    paid,
    patient: sum(([group]) => group === "PR"),
    contractual: sum(([group, carc]) => group !== "PR" && (carc === "45" || carc === "253")),
    prior: sum(([, carc]) => carc === "23"),
    denied: sum(([group, carc]) => group !== "PR" && denials.has(carc)),
    isDenied: charge > 0 && paid === 0 && !shared && cas.some(isDenial),
    saysPaid: cas.some(([, carc]) => carc === "18"),
  };
}

/** All CLPs of a story in their total order (RULINGS 13), reversals paired with what they undo (RULINGS 12). */
export function spokenOf(story: Story): Spoken[] {
  const total = story.charges.reduce((sum, charge) => sum + charge, 0);
  const all = story.words.map((word, i): Spoken => {
    const lines = word.lines ?? [];
    const paid = lines.reduce((sum, line) => sum + (line?.paid ?? 0), word.claim.paid);
    const charge =
      word.lines === undefined
        ? total
        : story.charges.reduce((sum, cents, n) => sum + (lines[n] === undefined ? 0 : cents), 0);
    return {
      ...{ on: word.on, isReversal: false, payer: word.payer, sequence: word.sequence },
      ...{ trace: `A${i}`, number: word.number, hasAmounts: true, charge, paid, word },
      ...{ rank: 0, said: new Map() },
    };
  });
  const reversals = story.reversals.flatMap((reversal, i): Spoken[] => {
    const original = all[reversal.of];
    if (original === undefined) return [];
    const sign = reversal.hasAmounts ? -1 : 0;
    return [
      {
        ...original,
        ...{ on: reversal.on, isReversal: true, trace: `B${i}`, hasAmounts: reversal.hasAmounts },
        ...{ charge: sign * original.charge, paid: sign * original.paid, said: new Map() },
      },
    ];
  });
  const order = [...all, ...reversals].sort(
    (a, b) =>
      a.on - b.on ||
      Number(b.isReversal) - Number(a.isReversal) ||
      a.sequence - b.sequence ||
      (a.trace < b.trace ? -1 : 1),
  );
  order.forEach((one, i) => {
    one.rank = i + 1;
  });
  pair(order);
  return order;
}

function pair(order: readonly Spoken[]): void {
  const undo = (reversal: Spoken, original: Spoken | undefined) => {
    if (original === undefined) return;
    reversal.undoes = original;
    original.undoneBy = reversal;
  };
  const free = (one: Spoken) => one.undoneBy === undefined && one.undoes === undefined;
  const reversals = () => order.filter((one) => one.isReversal && free(one));
  const words = (like: Spoken) =>
    order.filter((one) => !one.isReversal && free(one) && one.payer === like.payer);
  const opposite = (a: Spoken, b: Spoken) => a.charge === -b.charge && a.paid === -b.paid;
  for (const reversal of reversals().filter((one) => one.hasAmounts)) {
    undo(
      reversal,
      words(reversal).find((one) => one.number === reversal.number && opposite(one, reversal)),
    );
  }
  for (const reversal of reversals()) {
    const before = words(reversal).filter(
      (one) => one.number === reversal.number && one.rank < reversal.rank,
    );
    undo(reversal, before.at(-1));
  }
  for (const reversal of reversals().filter((one) => one.hasAmounts)) {
    undo(
      reversal,
      words(reversal).find((one) => opposite(one, reversal)),
    );
  }
  for (const reversal of reversals().filter((one) => !one.hasAmounts)) {
    undo(
      reversal,
      words(reversal)
        .filter((one) => one.rank < reversal.rank)
        .at(-1),
    );
  }
}

/** Cents by largest remainder, ties to the first. */
export function spread(cents: number, weights: readonly number[]): number[] {
  const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  const whole = BigInt(Math.abs(cents));
  const shares = weights.map((weight, i) => ({
    i,
    floor: (whole * BigInt(weight)) / total,
    rest: (whole * BigInt(weight)) % total,
  }));
  let left = whole - shares.reduce((sum, share) => sum + share.floor, 0n);
  for (const share of [...shares].sort((a, b) =>
    a.rest === b.rest ? a.i - b.i : a.rest < b.rest ? 1 : -1,
  )) {
    if (left === 0n) break;
    share.floor += 1n;
    left -= 1n;
  }
  return shares.map((share) => Number(share.floor) * Math.sign(cents));
}
