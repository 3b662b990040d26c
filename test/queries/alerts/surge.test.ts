import { expect, it } from "vitest";
import { judgeSurge } from "#queries/alerts/judge-surge.ts";
import { surgeOf } from "#queries/alerts/surge.ts";

/** 52 weeks with one event each, of 100 things a week. */
const steady = { n: 100, base_claims: 52, base_n: 5200, weeks: 52, squares: 52 };
const span = { from_on: "2026-09-08", to_on: "2026-09-14", money_cents: 200_000 };

it("forecasts a count by gamma-Poisson: the terms worked by hand", () => {
  // Shape 52.5, stay 5200/5300. P(0) = stay^52.5; each next × (shape + k)/(k + 1) × (1 − stay).
  const p0 = (5200 / 5300) ** 52.5;
  const p1 = p0 * 52.5 * (100 / 5300);
  const p2 = p1 * (53.5 / 2) * (100 / 5300);
  const surge = surgeOf({ ...steady, claims: 3 });
  expect(surge?.usual).toBe(1);
  expect(surge?.odds).toBeCloseTo(1 - p0 - p1 - p2, 12);
  // P(0) = 0.368, up to 1: 0.732, up to 2: 0.916, up to 3: 0.979: nine of ten lie within 0 to 3.
  expect([surge?.low, surge?.high]).toEqual([0, 3]);
  expect(surgeOf({ ...steady, claims: 0 })?.odds).toBe(1);
});

it("knows a rate less well from little history", () => {
  const short = { claims: 6, n: 100, base_claims: 12, base_n: 1200, weeks: 12, squares: 12 };
  const long = surgeOf({ ...steady, claims: 6 })?.odds ?? 1;
  expect(surgeOf(short)?.odds).toBeGreaterThan(long);
});

it("needs a larger burst of what always comes in bursts", () => {
  // Thirteen weeks of four and 39 of none: Σ² = 208, mean 1, dispersion (208 − 52) ÷ 51 = 3.06.
  const bursts = { ...steady, squares: 208, claims: 8 };
  const even = surgeOf({ ...steady, claims: 8 });
  expect(even?.odds).toBeLessThan(1e-4);
  expect(surgeOf(bursts)?.odds).toBeGreaterThan(1e-3);
});

it("is not made deaf for a year by one bad week", () => {
  // A batch of 65 refused once, then one of 60: Pearson's dispersion is 65, and counts as 4.
  const after = { n: 200, base_claims: 65, base_n: 10_000, weeks: 52, squares: 65 * 65 };
  expect(surgeOf({ ...after, claims: 60 })?.odds).toBeLessThan(1e-4);
});

it("says nothing where nothing can be said", () => {
  expect(surgeOf({ ...steady, claims: 0, n: 0 })).toBeNull();
  expect(surgeOf({ ...steady, claims: 5, weeks: 11 })).toBeNull();
  expect(surgeOf({ ...steady, claims: 5, base_n: 29 })).toBeNull();
});

it("is in from five claims, enough money and rare odds on; out within the band; between in between", () => {
  const standing = (claims: number, money_cents = 200_000) =>
    judgeSurge([{ ...steady, ...span, claims, money_cents }], 100_000)?.standing;
  // Of Poisson 1: P(≥ 7) = 8.3e-5, a little more here; P(≥ 8) = 1.0e-5; P(≥ 4) = 1.9e-2; P(≥ 3) = 8.0e-2.
  expect([standing(3), standing(4), standing(6), standing(8)]).toEqual([
    "out",
    "between",
    "between",
    "in",
  ]);
  expect(standing(8, 99_999)).toBe("between");
  const few = { n: 100, base_claims: 0, base_n: 52_000, weeks: 52, squares: 0 };
  expect(judgeSurge([{ ...few, ...span, claims: 4 }], 0)?.standing).toBe("between");
  expect(judgeSurge([{ ...few, ...span, claims: 5 }], 0)?.standing).toBe("in");
});
