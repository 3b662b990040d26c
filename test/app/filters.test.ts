import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparedView, comparisons, linkTo, parseView, viewToSearch } from "#app/filters.ts";
import { addDays, defaultPeriod } from "#queries/period.ts";

const today = "2026-11-22";
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
    expect(comparedView(june)).toMatchObject({
      asOf: "2026-03-31",
      from: "2026-01-01",
      to: "2026-03-31",
    });
    const week = parseView(new URLSearchParams("from=2026-11-09&to=2026-11-15"), today);
    expect(comparedView(week)).toMatchObject({
      asOf: "2026-11-15",
      from: "2026-11-02",
      to: "2026-11-08",
    });
    const year = parseView(new URLSearchParams("as-of=2026-06-30&compare=year"), today);
    expect(comparedView(year)).toMatchObject({
      asOf: "2025-06-30",
      from: "2025-04-01",
      to: "2025-06-30",
    });
    expect(comparedView({ ...june, compare: "none" })).toBeNull();
  });

  it("refuse what is no date, no choice, or ends before it starts", () => {
    for (const wrong of ["as-of=2026-02-30", "basis=age", "from=2026-05-01&to=2026-04-01"])
      expect(() => parseView(new URLSearchParams(wrong), today)).toThrow();
  });
});
