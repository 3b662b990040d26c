import fc from "fast-check";
import type { Amount, Bill, LineWord, Posting, Reversal, Story, Word } from "./story.ts";

const payers = ["PRIM", "SECO", "TERT"] as const;

/** Splits a whole into parts by three cuts between 0 and 100. */
function split(whole: number, cuts: readonly number[]): number[] {
  const at = [
    0,
    ...[...cuts].sort((a, b) => a - b).map((cut) => Math.round((whole * cut) / 100)),
    whole,
  ];
  return at.slice(1).map((end, i) => end - (at[i] ?? 0));
}

function some(...amounts: Amount[]): Amount[] {
  return amounts.filter(([, , cents]) => cents !== 0);
}

const kinds = [
  "paid",
  "paid",
  "paid",
  "denied",
  "patient",
  "partly",
  "again",
  "pending",
  "wrong",
] as const;

/** What a payer may say of a charge: mostly balanced, as real ones are. */
function sayOf(charge: number, sequence: number): fc.Arbitrary<LineWord> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
      code: fc.constantFrom("97", "16", "29", "96"),
    })
    .map(({ kind, cuts, code }) => {
      const [a = 0, b = 0, c = 0, d = 0] = split(charge, cuts);
      const earlier = sequence > 1 ? "23" : "45";
      const group = sequence > 1 ? "OA" : "CO";
      switch (kind) {
        case "paid":
          return { paid: a, cas: some(["CO", "45", b], ["PR", "2", c], [group, earlier, d]) };
        case "denied":
          return { paid: 0, cas: some(["CO", code, charge - b], [group, earlier, b]) };
        case "patient":
          return {
            paid: 0,
            cas: some(["PR", code === "96" ? "96" : "1", charge - b], ["CO", "45", b]),
          };
        case "partly":
          return { paid: a, cas: some(["CO", code, b], ["CO", "45", c], ["PR", "3", d]) };
        case "again":
          return { paid: cuts[0] === 50 ? a : 0, cas: some(["CO", "18", charge]) };
        case "pending":
          return { paid: 0, cas: some(["OA", "257", charge]) };
        default:
          return { paid: b, cas: some(["CO", "45", charge], ["PR", "2", c]) };
      }
    });
}

/** The same, each amount in four parts: many amounts over the lines of a CLP without SVC. */
function finely({ paid, cas }: LineWord, cuts: readonly number[]): LineWord {
  return {
    paid,
    cas: cas.flatMap(([group, carc, cents]) =>
      some(...split(cents, cuts).map((part): Amount => [group, carc, part])),
    ),
  };
}

const nothing: LineWord = { paid: 0, cas: [] };

function wordOf(charges: readonly number[], sequence: number, i: number): fc.Arbitrary<Word> {
  const total = charges.reduce((sum, charge) => sum + charge, 0);
  const parts = fc.record({
    on: fc.integer({ min: 10, max: 45 }),
    number: fc.constantFrom(`N${sequence}`, `N${sequence}-${i}`),
    shape: fc.constantFrom("lines", "lines", "lines", "some", "bare", "finely", "beside", "taken"),
    cuts: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
    lines: fc.tuple(...charges.map((charge) => sayOf(charge, sequence))),
    whole: sayOf(total, sequence),
    beside: fc.integer({ min: 1, max: 300 }),
    missing: fc.nat({ max: charges.length - 1 }),
  });
  return parts.map(({ shape, lines, whole, beside, missing, on, number, cuts }) => {
    const word = {
      kind: "word" as const,
      on,
      payer: payers[sequence - 1] ?? "PRIM",
      sequence,
      number,
    };
    const paid = lines.reduce((sum, line) => sum + line.paid, 0);
    if (shape === "bare") return { ...word, claim: whole };
    if (shape === "finely") return { ...word, claim: finely(whole, cuts) };
    if (shape === "beside") {
      return { ...word, lines, claim: { paid: -beside, cas: [["CO", "253", beside]] } };
    }
    if (shape === "taken" && paid > 0) {
      return { ...word, lines, claim: { paid: -paid, cas: [["CO", "29", paid]] } };
    }
    if (shape === "some" && charges.length > 1) {
      return {
        ...word,
        lines: lines.map((line, n) => (n === missing ? undefined : line)),
        claim: nothing,
      };
    }
    return { ...word, lines, claim: nothing };
  });
}

function reversalsOf(words: readonly Word[]): fc.Arbitrary<Reversal[]> {
  if (words.length === 0) return fc.constant([]);
  return fc.uniqueArray(
    fc.record({
      kind: fc.constant("reversal" as const),
      on: fc.integer({ min: 10, max: 50 }),
      of: fc.nat({ max: words.length - 1 }),
      hasAmounts: fc.constantFrom(true, true, true, false),
    }),
    { maxLength: 2, selector: (reversal) => reversal.of },
  );
}

function postingsOf(): fc.Arbitrary<Posting[]> {
  const cents = fc.integer({ min: 1, max: 8000 });
  const on = fc.integer({ min: 3, max: 50 });
  const paid = fc.record({
    kind: fc.constant("posting" as const),
    on,
    type: fc.constant("patient_payment" as const),
    cents,
  });
  const moved = fc.record({
    kind: fc.constant("posting" as const),
    on,
    type: fc.constantFrom("transfer_to_patient" as const, "transfer_to_insurance" as const),
    cents,
  });
  const sided = fc.record(
    {
      kind: fc.constant("posting" as const),
      on,
      type: fc.constantFrom("write_off" as const, "refund" as const),
      party: fc.constantFrom("insurance" as const, "patient" as const),
      cents,
    },
    { requiredKeys: ["kind", "on", "type", "cents"] },
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Posting[]>([]) },
    {
      weight: 2,
      arbitrary: fc.array<Posting>(fc.oneof(paid, paid, moved, sided), { maxLength: 3 }),
    },
  );
}

function billsOf(): fc.Arbitrary<Bill[]> {
  const first: Bill = { kind: "bill", on: 5, payer: "PRIM", sequence: 1, frequency: "1" };
  const next = fc
    .integer({ min: 12, max: 40 })
    .map((on): Bill => ({ kind: "bill", on, payer: "SECO", sequence: 2, frequency: "1" }));
  const third = fc
    .integer({ min: 25, max: 45 })
    .map((on): Bill => ({ kind: "bill", on, payer: "TERT", sequence: 3, frequency: "1" }));
  const change = fc
    .integer({ min: 15, max: 40 })
    .map((on): Bill => ({ kind: "bill", on, payer: "OTHR", sequence: 1, frequency: "1" }));
  const gone = fc
    .integer({ min: 15, max: 50 })
    .map((on): Bill => ({ kind: "bill", on, payer: "PRIM", sequence: 1, frequency: "8" }));
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.constant<Bill[]>([]) },
      { weight: 4, arbitrary: fc.tuple(next) },
      { weight: 1, arbitrary: fc.tuple(next, third) },
      { weight: 1, arbitrary: fc.tuple(change) },
      { weight: 1, arbitrary: fc.tuple(gone) },
    )
    .map((more) => [first, ...[...more].sort((a, b) => a.on - b.on || a.sequence - b.sequence)]);
}

/** A claim with up to four lines, a handful of words, reversals and postings; often odd, never impossible. */
export const randomStory: fc.Arbitrary<Story> = fc
  .record({
    charges: fc.array(fc.integer({ min: 100, max: 30000 }), { minLength: 1, maxLength: 4 }),
    bills: billsOf(),
    postings: postingsOf(),
  })
  .chain(({ charges, bills, postings }) => {
    const sequences = [...new Set(bills.map((bill) => bill.sequence))];
    const change = bills.find((bill) => bill.payer === "OTHR");
    const word = (i: number) =>
      fc.constantFrom(1, ...sequences).chain((sequence) => wordOf(charges, sequence, i));
    return fc
      .nat({ max: 4 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => word(i))))
      .map((told) =>
        told.map((one) =>
          change !== undefined && one.sequence === 1 && one.on > change.on + 3
            ? { ...one, payer: "OTHR", number: `O${one.number}` }
            : one,
        ),
      )
      .chain((words) =>
        reversalsOf(words).map((reversals) => ({ charges, bills, words, reversals, postings })),
      );
  });
