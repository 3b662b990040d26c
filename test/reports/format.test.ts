import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  change,
  counted,
  date,
  days,
  figure,
  intervalWords,
  money,
  moneyExact,
  moneyShort,
  month,
  period,
  rate,
  rateOf,
  rateShort,
  shortMonth,
  smallRate,
  wilson,
} from "#reports/format.ts";

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("money", () => {
  it("is whole dollars, in parentheses below zero", () => {
    expect(money(4_821_017)).toBe("$48,210");
    expect(money(50)).toBe("$1");
    expect(money(-12_000)).toBe("($120)");
    expect(money(-40)).toBe("$0");
    expect(money(0)).toBe("$0");
  });
  it("is exact to the cent where asked", () => {
    expect(moneyExact(4_821_017)).toBe("$48,210.17");
    expect(moneyExact(-5)).toBe("($0.05)");
  });
  it("is short on axes", () => {
    expect(moneyShort(41_238_000)).toBe("$412k");
    expect(moneyShort(120_000_000)).toBe("$1.2M");
    expect(moneyShort(99_960)).toBe("$1k");
    expect(moneyShort(99_999_999)).toBe("$1M");
    expect(moneyShort(0)).toBe("$0");
  });
});

describe("figures", () => {
  it("never show what is no number", () => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY])
      for (const unit of ["money", "rate", "days", "count"] as const)
        expect(figure(value, unit)).toBe("–");
  });
  it("carry their unit", () => {
    expect(plain(rate(0.0784))).toBe("7.8 %");
    expect([0.05, 0.025, 0.075, 1].map((each) => plain(rateShort(each)))).toEqual([
      ...["5 %", "2.5 %", "7.5 %", "100 %"],
    ]);
    expect(plain(days(34))).toBe("34 d");
    expect(plain(days(38, 1))).toBe("38.0 d");
    expect(counted(1, "claim")).toBe("1 claim");
    expect(counted(2114, "claim")).toBe("2,114 claims");
  });
});

describe("rates of few", () => {
  it("are counts below 20, per cent from there on", () => {
    expect(rateOf(3, 12)).toBe("3 of 12");
    expect(rateOf(0, 19)).toBe("0 of 19");
    expect(plain(rateOf(3, 20))).toBe("15.0 %");
    expect(rateOf(0, 0)).toBe("–");
    expect(rateOf(null, 40)).toBe("–");
    expect(plain(smallRate(0.142, 20))).toBe("14.2 %");
    expect(smallRate(0.142, 19)).toBe("n = 19");
    expect(smallRate(null, 3)).toBe("–");
  });

  it("have Wilson’s interval, as Newcombe (1998) prints it in table I, method 3", () => {
    const published: [number, number, number, number][] = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    for (const [numerator, n, low, high] of published) {
      expect(wilson(numerator, n)?.low).toBeCloseTo(low, 4);
      expect(wilson(numerator, n)?.high).toBeCloseTo(high, 4);
    }
    expect(plain(intervalWords(15, 148))).toBe("95 % interval 6.2–16.0 %");
  });

  it("have an interval that holds the rate, within 0 and 1, and mirrors", () => {
    const parts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(parts, ([numerator, n]) => {
        const interval = wilson(numerator, n);
        const mirrored = wilson(n - numerator, n);
        expect(interval?.low).toBeGreaterThanOrEqual(0);
        expect(interval?.high).toBeLessThanOrEqual(1);
        expect(interval?.low).toBeLessThanOrEqual(numerator / n);
        expect(interval?.high).toBeGreaterThanOrEqual(numerator / n);
        expect(interval?.low).toBeCloseTo(1 - (mirrored?.high ?? 2), 9);
      }),
    );
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(5, 4)).toBeNull();
    expect(wilson(null, 4)).toBeNull();
  });
});

describe("dates", () => {
  it("read as people say them", () => {
    expect(date("2026-09-14")).toBe("Sep 14, 2026");
    expect(month("2026-09")).toBe("Sep 2026");
    expect(shortMonth("2026-01")).toBe("Jan ’26");
    expect(period("2026-08-23", "2026-11-22")).toBe("Aug 23 – Nov 22, 2026");
    expect(period("2025-12-01", "2026-02-28")).toBe("Dec 1, 2025 – Feb 28, 2026");
  });
});

describe("change", () => {
  it("says in words which way is good", () => {
    expect(change(0.142, 0.133, "rate", "down")).toMatchObject({ word: "worse" });
    expect(plain(change(0.142, 0.133, "rate", "down")?.text)).toBe("▲ 0.9 pts");
    expect(plain(change(38, 39.4, "days", "down")?.text)).toBe("▼ 1.4 d");
    expect(change(38, 39.4, "days", "down")?.word).toBe("better");
    expect(plain(change(412, 400, "money", "up")?.text)).toBe("▲ 3.0 %");
    expect(change(5, 4, "count", null)?.word).toBe("more");
  });
  it("is nothing where a figure is missing or the earlier one is zero", () => {
    expect(change(null, 1, "rate", "up")).toBeNull();
    expect(change(3, 0, "money", "up")).toBeNull();
    expect(change(0.05001, 0.05, "rate", "up")?.word).toBe("same");
  });
});
