import fc from "fast-check";
import { expect, it } from "vitest";
import { cellKey, sumOf } from "#queries/moved/cell.ts";
import { type MoneyPiece, splitSum } from "#queries/moved/split-sum.ts";

const money = (payer: string | null, cents: number, claims: number): MoneyPiece => ({
  payer,
  cptFamily: null,
  cause: "payer",
  cents,
  claims,
});

it("tells claims paid from cents a claim, by hand", () => {
  // 10 claims at $100 become 14 at $120: 4 more at the mean of $110, and $20 more on a mean of 12.
  expect(splitSum([money("A", 100_000, 10)], [money("A", 168_000, 14)])).toEqual([
    { payer: "A", cptFamily: null, cause: "payer", mix: 44_000, rate: 24_000 },
  ]);
  // Paid in one period only: all claims. Money without claims: all rate.
  expect(splitSum([], [money("N", 5_000, 1)])[0]).toMatchObject({ mix: 5_000, rate: 0 });
  expect(splitSum([money(null, -300, 0)], [])[0]).toMatchObject({ mix: 0, rate: 300 });
  // A half cent of mix: 1 claim at 101 cents, then 2 at 102: 76 cents, not 75.75; what is left is rate.
  expect(splitSum([money("A", 101, 1)], [money("A", 102, 2)])[0]).toMatchObject({
    mix: 76,
    rate: -75,
  });
});

const period = fc.uniqueArray(
  fc.record({
    payer: fc.option(fc.constantFrom("A", "B", "C")),
    cptFamily: fc.constantFrom("mohs", "path", null),
    cause: fc.constantFrom("payer", "patient", "elig"),
    cents: fc.integer({ min: -10_000_000, max: 100_000_000 }),
    claims: fc.nat({ max: 5000 }),
  }),
  { selector: cellKey, maxLength: 20 },
);

it("adds up to the cent, in whole cents", () => {
  fc.assert(
    fc.property(period, period, (before, after) => {
      const effects = splitSum(before, after);
      for (const { mix, rate } of effects) expect([mix, rate].every(Number.isInteger)).toBe(true);
      const change = sumOf(after, ({ cents }) => cents) - sumOf(before, ({ cents }) => cents);
      expect(sumOf(effects, ({ mix, rate }) => mix + rate)).toBe(change);
    }),
  );
});

it("negates when the periods are swapped, to the cent", () => {
  fc.assert(
    fc.property(period, period, (before, after) => {
      const back = new Map(splitSum(after, before).map((each) => [cellKey(each), each]));
      for (const effect of splitSum(before, after)) {
        const { mix = 0, rate = 0 } = back.get(cellKey(effect)) ?? {};
        expect([effect.mix + mix, effect.rate + rate]).toEqual([0, 0]);
      }
    }),
  );
});

it("finds no change in the same cells, and no mix in as many claims", () => {
  fc.assert(
    fc.property(period, (same) => {
      for (const { mix, rate } of splitSum(same, same)) expect([mix, rate]).toEqual([0, 0]);
      const dearer = same.map((each) => ({ ...each, cents: each.cents + 100 }));
      for (const { mix, rate } of splitSum(same, dearer)) expect([mix, rate]).toEqual([0, 100]);
    }),
  );
});
