import { describe, expect, it } from "vitest";
import { yearMedian } from "#reports/year-median.ts";

describe("the median of a year", () => {
  it("is the month in the middle, or halfway between the two in the middle", () => {
    expect(yearMedian([9, 1, 5, 3, 7, 100, 2])).toBe(5);
    expect(yearMedian([9, 1, 4, 3, 7, 100])).toBe(5.5);
  });

  it("is not known of fewer than six months", () => {
    expect(yearMedian([1, 2, 3, 4, 5])).toBeNull();
    expect(yearMedian([])).toBeNull();
  });
});
