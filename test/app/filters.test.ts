import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween, wholeMonths } from "#app/calendar.ts";
import {
  comparedViews,
  comparisons,
  linkTo,
  parseView,
  pooledView,
  viewToSearch,
} from "#app/filters.ts";
import { addDays, defaultPeriod } from "#queries/period.ts";

const today = "2026-11-22";
const earlierOf = (each: ReturnType<typeof parseView>) => comparedViews(each)[0];
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2018-01-01", days));
const list = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 })
  .map((each) => each.sort());
const view = fc
  .record({
    asOf: day,
    from: day,
    length: fc.integer({ min: 0, max: 900 }),
    compare: fc.constantFrom(...comparisons),
    basis: fc.constantFrom("service" as const, "submission" as const, "responsibility" as const),
    practice: list,
    location: list,
    provider: list,
    payer: list,
    payerClass: list,
    cptFamily: list,
  })
  .map(({ length, ...rest }) => ({ ...rest, to: addDays(rest.from, length) }));

describe("filters", () => {
  it("come back from the URL as they went in", () => {
    fc.assert(
      fc.property(view, (each) => {
        const written = viewToSearch(each, today).toString();
        expect(parseView(new URLSearchParams(written), today)).toEqual(each);
      }),
    );
  });

  it("leave the URL empty when nothing was chosen", () => {
    const usual = parseView(new URLSearchParams(), today);
    expect(viewToSearch(usual, today).toString()).toBe("");
    expect(linkTo("/aging", usual, today)).toBe("/aging");
  });

  it("keep every filter in a link, and add the page's own", () => {
    const chosen = parseView(new URLSearchParams("payer=B%26C&payer=A&as-of=2026-06-30"), today);
    expect(linkTo("/claims", chosen, today, { bucket: "0-30", party: undefined })).toBe(
      "/claims?as-of=2026-06-30&payer=A&payer=B%26C&bucket=0-30",
    );
  });

  it("take three months up to the day, whole ones at a month's end", () => {
    expect(defaultPeriod("2026-11-22")).toEqual({ from: "2026-08-23", to: "2026-11-22" });
    expect(defaultPeriod("2026-06-30")).toEqual({ from: "2026-04-01", to: "2026-06-30" });
    expect(defaultPeriod("2026-02-28")).toEqual({ from: "2025-12-01", to: "2026-02-28" });
    expect(defaultPeriod("2026-05-29")).toEqual({ from: "2026-03-01", to: "2026-05-29" });
  });

  it("compare whole months with whole months, other stretches by days", () => {
    const june = parseView(new URLSearchParams("as-of=2026-06-30"), today);
    expect(earlierOf(june)).toMatchObject({
      asOf: "2026-03-31",
      from: "2026-01-01",
      to: "2026-03-31",
    });
    const week = parseView(new URLSearchParams("from=2026-11-09&to=2026-11-15"), today);
    expect(earlierOf(week)).toMatchObject({
      asOf: "2026-11-15",
      from: "2026-11-02",
      to: "2026-11-08",
    });
    const year = parseView(new URLSearchParams("as-of=2026-06-30&compare=year"), today);
    expect(earlierOf(year)).toMatchObject({
      asOf: "2025-06-30",
      from: "2025-04-01",
      to: "2025-06-30",
    });
    expect(comparedViews({ ...june, compare: "none" })).toEqual([]);
  });

  it("roll back over the three periods before", () => {
    const june = parseView(new URLSearchParams("as-of=2026-06-30&compare=rolling"), today);
    expect(comparedViews(june).map(({ from, to, asOf }) => [from, to, asOf])).toEqual([
      ["2026-01-01", "2026-03-31", "2026-03-31"],
      ["2025-10-01", "2025-12-31", "2025-12-31"],
      ["2025-07-01", "2025-09-30", "2025-09-30"],
    ]);
    expect(pooledView(comparedViews(june))).toMatchObject({
      from: "2025-07-01",
      to: "2026-03-31",
      asOf: "2026-03-31",
    });
    // August as it stood at the end of September: each month before, one month later.
    const august = parseView(
      new URLSearchParams("as-of=2026-09-30&from=2026-08-01&to=2026-08-31&compare=rolling"),
      today,
    );
    expect(comparedViews(august).map(({ from, to, asOf }) => [from, to, asOf])).toEqual([
      ["2026-07-01", "2026-07-31", "2026-08-31"],
      ["2026-06-01", "2026-06-30", "2026-07-31"],
      ["2026-05-01", "2026-05-31", "2026-06-30"],
    ]);
  });

  it("compare stretches that follow each other, as long as the chosen one, at the same age", () => {
    fc.assert(
      fc.property(view, (each) => {
        const earlier = comparedViews(each);
        expect(earlier).toHaveLength({ previous: 1, year: 1, rolling: 3, none: 0 }[each.compare]);
        const months = wholeMonths(each.from, addDays(each.to, 1));
        const length = daysBetween(each.from, addDays(each.to, 1));
        for (const [at, before] of earlier.entries()) {
          const next = earlier[at - 1] ?? each;
          expect(before.to < each.from || each.compare === "year").toBe(true);
          if (each.compare !== "year") expect(addDays(before.to, 1)).toBe(next.from);
          const days = daysBetween(before.from, addDays(before.to, 1));
          if (months === 0 && each.compare !== "year") expect(days).toBe(length);
          // Whole months differ by their days alone: at most three for each, three more where a month is cut short.
          else expect(Math.abs(days - length)).toBeLessThanOrEqual(3 + 3 * Math.max(1, months));
          if (each.asOf === each.to) expect(before.asOf).toBe(before.to);
          expect(
            Math.abs(daysBetween(before.to, before.asOf) - daysBetween(each.to, each.asOf)),
          ).toBeLessThanOrEqual(7);
          expect({ ...before, from: "", to: "", asOf: "" }).toEqual({
            ...each,
            ...{ from: "", to: "", asOf: "" },
          });
        }
      }),
    );
  });

  it("refuse what is no date, no choice, or ends before it starts", () => {
    for (const wrong of [
      "as-of=2026-02-30",
      "basis=age",
      "compare=month",
      "from=2026-05-01&to=2026-04-01",
    ])
      expect(() => parseView(new URLSearchParams(wrong), today)).toThrow();
  });
});
