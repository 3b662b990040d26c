import { describe, expect, it } from "vitest";
import {
  change,
  counted,
  date,
  days,
  figure,
  money,
  moneyExact,
  moneyShort,
  month,
  period,
  rate,
  shortMonth,
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
    expect(plain(days(34))).toBe("34 d");
    expect(plain(days(38, 1))).toBe("38.0 d");
    expect(counted(1, "claim")).toBe("1 claim");
    expect(counted(2114, "claim")).toBe("2,114 claims");
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
