import { expect, it } from "vitest";
import { judgeBand, judgeTarget } from "#queries/alerts/judge-kpi.ts";
import { yearBand } from "#queries/alerts/year-band.ts";

const months = (values: readonly number[], n: number | null = null) =>
  values.map((value, index) => ({
    month: `2025-${String(index + 1).padStart(2, "0")}`,
    value,
    n,
    of: 500,
  }));
/** Median 34; distances 2 1 1 0 0 0 1 1 2 3 3 4: their median 1, a deviation of 1.4826. */
const year = [32, 33, 33, 34, 34, 34, 35, 35, 36, 31, 37, 30];

it("makes the band of a year from its median and median absolute deviation", () => {
  expect(yearBand(year)).toEqual({ median: 34, deviation: 1.4826 });
  expect(yearBand([5, 5, 5, 5, 5, 5])).toEqual({ median: 5, deviation: 0.1 });
  expect(yearBand([5, 5, 5, 5, 5])).toBeNull();
});

it("enters beyond 3.5 deviations on the worse side alone, and leaves within two", () => {
  const days = { better: "down", unit: "days" } as const;
  const of = (last: number) => judgeBand(months([...year, last]), days)?.standing;
  // 34 + 3.5 × 1.4826 = 39.19; 34 + 2 × 1.4826 = 36.97.
  expect([of(39), of(39.3), of(37.1), of(36.9), of(20)]).toEqual([
    "between",
    "in",
    "between",
    "out",
    "out",
  ]);
});

it("asks a tenth of the median, and more than chance of a rate", () => {
  const rate = { better: "down", unit: "rate" } as const;
  const flat = Array.from({ length: 12 }, () => 0.1);
  expect(judgeBand(months([...flat, 0.109]), rate)?.standing).toBe("between");
  expect(judgeBand(months([...flat, 0.12]), rate)?.standing).toBe("in");
  // 1.96 × √(0.1 × 0.9 ÷ 100) = 0.059: of 100 claims 12 % is within chance, of 2,000 it is not.
  expect(judgeBand(months([...flat, 0.12], 100), rate)?.standing).toBe("between");
  expect(judgeBand(months([...flat, 0.12], 2000), rate)?.standing).toBe("in");
});

it("misses a target once, and has met it only after two months in a row", () => {
  const aim = { from_value: null, to_value: 35 };
  const of = (...values: number[]) => judgeTarget(months(values), aim)?.standing;
  expect([of(34, 36), of(36, 34), of(34, 35), of(34)]).toEqual(["in", "between", "out", "between"]);
});
