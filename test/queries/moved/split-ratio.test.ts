import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Effect, sumOf } from "#queries/moved/cell.ts";
import { figureOf, type Piece, type Pieces, splitRatio } from "#queries/moved/split-ratio.ts";

const cell = (payer: string, cause: string | null, part: number, whole: number): Piece => ({
  payer,
  cptFamily: "em_est",
  cause,
  part,
  whole,
});
/** Claims judged of a payer: so many, of them denied by cause. */
const judged = (payer: string, claims: number, denied: Record<string, number> = {}): Piece[] => {
  const causes = Object.entries(denied);
  const paid = claims - causes.reduce((sum, [, count]) => sum + count, 0);
  return [
    cell(payer, null, 0, paid),
    ...causes.map(([cause, count]) => cell(payer, cause, count, count)),
  ];
};
const rate = (...pieces: Piece[][]): Pieces => ({ pieces: pieces.flat(), scale: 1 });
const total = (effects: readonly Effect[]) => sumOf(effects, ({ mix, rate: own }) => mix + own);
const effectOf = (effects: readonly Effect[], payer: string, cause: string | null) => {
  const found = effects.find((each) => each.payer === payer && each.cause === cause);
  if (!found) throw new Error(`${payer} ${cause}`);
  return found;
};

describe("worked by hand", () => {
  // Before: A 50 claims, 5 denied; B 50, 10 denied: 15 %. After: A 25, 5 denied; B 75, 15 denied: 20 %.
  const before = rate(judged("A", 50, { bundle: 5 }), judged("B", 50, { bundle: 10 }));
  const after = rate(judged("A", 25, { bundle: 3, elig: 2 }), judged("B", 75, { bundle: 15 }));
  const effects = splitRatio(before, after);

  it("tells mix from rate", () => {
    // Mean of the whole: 17.5 %. A: share 50 → 25 %, own 10 → 20 %. B: share 50 → 75 %, own 20 % both times.
    expect(effectOf(effects, "A", null).mix).toBeCloseTo(-0.25 * (0.15 - 0.175), 12);
    expect(effectOf(effects, "B", null).mix).toBeCloseTo(0.25 * (0.2 - 0.175), 12);
    // A's mean share is 37.5 %; bundled went from 10 to 12 % of its claims, eligibility from 0 to 8 %.
    expect(effectOf(effects, "A", "bundle").rate).toBeCloseTo(0.375 * 0.02, 12);
    expect(effectOf(effects, "A", "elig").rate).toBeCloseTo(0.375 * 0.08, 12);
    expect(effectOf(effects, "B", "bundle").rate).toBeCloseTo(0, 12);
    expect(total(effects)).toBeCloseTo(0.05, 12);
  });

  it("takes a cell of one period only for mix", () => {
    const joined = splitRatio(
      rate(judged("A", 90, { bundle: 9 })),
      rate(judged("A", 90, { bundle: 9 }), judged("N", 10, { elig: 5 })),
    );
    expect(effectOf(joined, "N", "elig").rate).toBe(0);
    // 10 % before, 14 % after, mean 12 %; N is a tenth of the work, denied at 50 %.
    expect(effectOf(joined, "N", null).mix).toBeCloseTo(0.1 * (0.5 - 0.12), 12);
    expect(total(joined)).toBeCloseTo(0.04, 12);
  });

  it("takes open money that has no charges any more for rate", () => {
    // Days: 90 × 100 ÷ 300 = 30, then 90 × (120 + 40) ÷ 300 = 48: the old payer's 40 are 12 days.
    const open = (charged: number, waiting: number, old: number): Pieces => ({
      pieces: [
        cell("A", null, 0, charged),
        cell("A", "waiting", waiting, 0),
        cell("OLD", "patient", old, 0),
      ],
      scale: 90,
    });
    const days = splitRatio(open(300, 100, 0), open(300, 120, 40));
    expect(effectOf(days, "OLD", "patient")).toMatchObject({ mix: 0, rate: 12 });
    expect(effectOf(days, "OLD", null).mix).toBe(0);
    expect(effectOf(days, "A", "waiting").rate).toBeCloseTo(6, 12);
  });

  it("refuses a period without a denominator", () => {
    expect(() => splitRatio(rate(), after)).toThrow(RangeError);
  });
});

const payers = fc.constantFrom("A", "B", "C");
const families = fc.constantFrom("mohs", "path", "unknown");
const causes = fc.constantFrom("bundle", "elig", "waiting");
/** Wholes below zero too: a month of voids. */
const piece = fc
  .record({
    payer: payers,
    cptFamily: families,
    cause: fc.option(causes),
    part: fc.integer({ min: 0, max: 5_000_000 }),
    whole: fc.integer({ min: -50, max: 5_000_000 }),
  })
  .map((each) => (each.cause === null ? { ...each, part: 0 } : each));
const period = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 25 }),
    scale: fc.integer({ min: 1, max: 92 }),
  })
  .filter(({ pieces }) => sumOf(pieces, ({ whole }) => whole) > 1000);
/** How large the numbers are that a split is worked out of: a cell's own figure may be thousands of times the whole's. */
function size(period: Pieces): number {
  const own = period.pieces.map(({ payer, cptFamily }) => {
    const isSame = (each: Piece) => each.payer === payer && each.cptFamily === cptFamily;
    return figureOf({ ...period, pieces: period.pieces.filter(isSame) }) ?? 0;
  });
  return Math.max(...own.map(Math.abs), Math.abs(figureOf(period) ?? 0)) + period.scale * 50;
}

/** A cell with next to no work and much money: its own figure is millions, the whole's a thousand. */
const smallWork: [Pieces, Pieces] = [
  { pieces: [{ ...cell("B", "bundle", 0, 1001), cptFamily: "path" }], scale: 1 },
  {
    pieces: [
      cell("A", "bundle", 0, 3732),
      { ...cell("B", "bundle", 896_649, 1), cptFamily: "path" },
      cell("A", null, 0, 6),
    ],
    scale: 5,
  },
];

describe("of any two periods", () => {
  it("adds up to the change", () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const change = (figureOf(after) ?? 0) - (figureOf(before) ?? 0);
        const error = Math.abs(total(splitRatio(before, after)) - change);
        expect(error / Math.max(1, size(before), size(after))).toBeLessThan(1e-12);
      }),
    );
  });

  it("adds up to within 1e-12 of a rate of claims", () => {
    const claims = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) =>
      rate(
        pieces.map((each) => ({
          ...each,
          whole: Math.abs(each.part) + 1,
          part: each.cause === null ? 0 : each.part,
        })),
      ),
    );
    fc.assert(
      fc.property(claims, claims, (before, after) => {
        const change = (figureOf(after) ?? 0) - (figureOf(before) ?? 0);
        expect(Math.abs(total(splitRatio(before, after)) - change)).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("negates when they are swapped", () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const back = new Map(splitRatio(after, before).map((each) => [keyOf(each), each]));
        for (const effect of splitRatio(before, after)) {
          const other = back.get(keyOf(effect));
          expect(effect.mix + (other?.mix ?? 0)).toBeCloseTo(0, 6);
          expect(effect.rate + (other?.rate ?? 0)).toBeCloseTo(0, 6);
        }
      }),
    );
  });

  it("finds nothing where nothing changed, whatever the size", () => {
    fc.assert(
      fc.property(period, (same) => {
        const twice = {
          ...same,
          pieces: same.pieces.map((each) => ({
            ...each,
            part: 2 * each.part,
            whole: 2 * each.whole,
          })),
        };
        for (const each of splitRatio(same, same))
          expect([each.mix, each.rate]).toEqual([expect.closeTo(0, 12), expect.closeTo(0, 9)]);
        expect(total(splitRatio(same, twice))).toBeCloseTo(0, 8);
      }),
    );
  });

  it("has no mix where the shares are equal", () => {
    fc.assert(
      fc.property(
        period,
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 25, maxLength: 25 }),
        (before, parts) => {
          const after = {
            ...before,
            pieces: before.pieces.map((each, at) =>
              each.cause === null ? each : { ...each, part: parts[at] ?? 0 },
            ),
          };
          for (const { mix } of splitRatio(before, after)) expect(mix).toBeCloseTo(0, 12);
        },
      ),
    );
  });

  it("moves a payer by the same total, however finely it is cut", () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const coarse = ({ pieces, scale }: Pieces): Pieces => ({
          scale,
          pieces: pieces.map((each) => ({ ...each, cptFamily: null })),
        });
        const fine = splitRatio(before, after);
        const merged = splitRatio(coarse(before), coarse(after));
        for (const payer of ["A", "B", "C"]) {
          const of = (effects: Effect[]) => total(effects.filter((each) => each.payer === payer));
          expect((of(fine) - of(merged)) / Math.max(1, size(before), size(after))).toBeCloseTo(
            0,
            11,
          );
        }
      }),
    );
  });

  it("is an identity: in fractions without rounding the effects are the change, to the last digit", () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const exact = exactSplit(before, after);
        const change = minus(exactFigure(after), exactFigure(before));
        const sum = exact.reduce((all, { effect }) => plus(all, effect), zero);
        expect(minus(sum, change).over).toBe(0n);
        const found = new Map(
          splitRatio(before, after).map((each) => [keyOf(each), each.mix + each.rate]),
        );
        expect(found.size).toBe(exact.length);
        for (const { key, effect } of exact)
          expect(
            ((found.get(key) ?? Number.NaN) - toNumber(effect)) /
              Math.max(1, size(before), size(after)),
          ).toBeCloseTo(0, 12);
      }),
      { numRuns: 60, examples: [smallWork] },
    );
  });
});

const keyOf = ({ payer, cptFamily, cause }: Omit<Effect, "mix" | "rate">) =>
  `${payer} ${cptFamily} ${cause}`;

/** Fractions of whole numbers: the same rule, written down apart, without a rounding anywhere. */
type Fraction = { over: bigint; under: bigint };
const zero: Fraction = { over: 0n, under: 1n };
const of = (over: number, under: number): Fraction => ({
  over: BigInt(over),
  under: BigInt(under),
});
const plus = (a: Fraction, b: Fraction): Fraction =>
  lowest({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });
const times = (a: Fraction, b: Fraction): Fraction =>
  lowest({ over: a.over * b.over, under: a.under * b.under });
const divided = (a: Fraction, b: Fraction): Fraction => times(a, { over: b.under, under: b.over });
const half: Fraction = { over: 1n, under: 2n };
const toNumber = ({ over, under }: Fraction) => Number((over * 10n ** 18n) / under) / 1e18;

function lowest({ over, under }: Fraction): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const by = (a === 0n ? 1n : a) * (under < 0n ? -1n : 1n);
  return { over: over / by, under: under / by };
}

const wholeOf = ({ pieces }: Pieces) => sumOf(pieces, ({ whole }) => whole);
const exactFigure = (each: Pieces) =>
  of(each.scale * sumOf(each.pieces, ({ part }) => part), wholeOf(each));

function exactSplit(before: Pieces, after: Pieces) {
  const mean = times(half, plus(exactFigure(before), exactFigure(after)));
  const both = [before, after];
  const groups = new Map(
    both.flatMap(({ pieces }) =>
      pieces.map((each) => [`${each.payer} ${each.cptFamily}`, each] as const),
    ),
  );
  return [...groups.values()].flatMap(({ payer, cptFamily }) => {
    const within = ({ pieces }: Pieces) =>
      pieces.filter((each) => each.payer === payer && each.cptFamily === cptFamily);
    const [shareBefore = zero, shareAfter = zero] = both.map((each) =>
      of(
        sumOf(within(each), ({ whole }) => whole),
        wholeOf(each),
      ),
    );
    const gained = minus(shareAfter, shareBefore);
    const named = new Set(both.flatMap((each) => within(each).flatMap(({ cause }) => cause ?? [])));
    let own = zero;
    const rates = [...named].map((cause) => {
      const [added = zero, adds = zero] = both.map((each) =>
        of(
          each.scale *
            sumOf(
              within(each).filter((one) => one.cause === cause),
              ({ part }) => part,
            ),
          wholeOf(each),
        ),
      );
      const known = [
        ...(shareBefore.over > 0n ? [divided(added, shareBefore)] : []),
        ...(shareAfter.over > 0n ? [divided(adds, shareAfter)] : []),
      ];
      const usual = known.length === 0 ? zero : divided(known.reduce(plus), of(known.length, 1));
      own = plus(own, usual);
      return {
        key: keyOf({ payer, cptFamily, cause }),
        effect: minus(minus(adds, added), times(usual, gained)),
      };
    });
    const mix = times(gained, minus(own, mean));
    return [{ key: keyOf({ payer, cptFamily, cause: null }), effect: mix }, ...rates];
  });
}
