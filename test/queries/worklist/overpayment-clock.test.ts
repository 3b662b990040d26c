import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overpaymentClock } from "#queries/worklist/overpayment-clock.ts";

const said = (
  identified_on: string | null,
  investigated_from: string | null = null,
  investigated_to: string | null = null,
) => ({ identified_on, investigated_from, investigated_to });
const day = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe("the clock of 42 CFR 401.305", () => {
  it("does not run before anybody identified the overpayment", () => {
    expect(overpaymentClock(said(null), "2026-06-30")).toBeNull();
  });

  it("runs 60 days from the day it was identified", () => {
    // May 1 + 60 days: 30 to May 31, 30 more to June 30.
    const clock = { identifiedOn: "2026-05-01", dueOn: "2026-06-30", suspendedTo: null };
    expect(overpaymentClock(said("2026-05-01"), "2026-06-20")).toEqual({ ...clock, daysLeft: 10 });
    expect(overpaymentClock(said("2026-05-01"), "2026-07-02")).toEqual({ ...clock, daysLeft: -2 });
  });

  it("stands still while related payments are investigated, and runs on with what was left", () => {
    // Begun on day 10, concluded on day 40: 30 days still, so 90 days after Jan 1.
    expect(overpaymentClock(said("2026-01-01", "2026-01-11", "2026-02-10"), "2026-03-01")).toEqual({
      identifiedOn: "2026-01-01",
      dueOn: "2026-04-01",
      daysLeft: 31,
      suspendedTo: null,
    });
  });

  it("stands still no longer than to the 180th day after it was identified", () => {
    // Jan 1 + 180 days is June 30; begun on day 10, so 50 days are left from then: Aug 19.
    const open = said("2026-01-01", "2026-01-11");
    expect(overpaymentClock(open, "2026-03-01")).toMatchObject({
      dueOn: "2026-08-19",
      suspendedTo: "2026-06-30",
    });
    expect(overpaymentClock(open, "2026-07-01")).toMatchObject({
      dueOn: "2026-08-19",
      suspendedTo: null,
    });
    expect(overpaymentClock({ ...open, investigated_to: "2026-09-30" }, "2026-10-01")?.dueOn).toBe(
      "2026-08-19",
    );
  });

  it("is not stopped by an investigation begun when the 60 days were over", () => {
    expect(overpaymentClock(said("2026-01-01", "2026-03-10"), "2026-03-11")).toMatchObject({
      dueOn: "2026-03-02",
      suspendedTo: null,
    });
  });

  it("is stopped by one begun on the 60th day, not on the 61st, and never before it was identified", () => {
    // Day 60 of Jan 1 is Mar 2: nothing is left to run on after day 180, June 30.
    expect(overpaymentClock(said("2026-01-01", "2026-03-02"), "2026-03-02")).toMatchObject({
      dueOn: "2026-06-30",
      daysLeft: 120,
      suspendedTo: "2026-06-30",
    });
    expect(overpaymentClock(said("2026-01-01", "2026-03-03"), "2026-03-03")?.dueOn).toBe(
      "2026-03-02",
    );
    // Begun ten days before it was identified, concluded ten days after: ten days still.
    expect(
      overpaymentClock(said("2026-01-11", "2026-01-01", "2026-01-21"), "2026-02-01")?.dueOn,
    ).toBe("2026-03-22");
  });

  it("runs on from the day on which an investigation is concluded, at the latest the 180th", () => {
    const concluded = (to: string) => overpaymentClock(said("2026-01-01", "2026-01-01", to), to);
    expect([
      concluded("2026-06-29"),
      concluded("2026-06-30"),
      concluded("2026-07-01"),
    ]).toMatchObject([
      { dueOn: "2026-08-28", suspendedTo: null },
      { dueOn: "2026-08-29", suspendedTo: null },
      { dueOn: "2026-08-29", suspendedTo: null },
    ]);
  });

  it("never ends before day 60 nor after day 240, whatever was said", () => {
    const offset = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(offset, offset, (from, to) => {
        const start = "2026-01-01";
        const clock = overpaymentClock(said(start, day(start, from), day(start, to)), start);
        expect((clock?.dueOn ?? "") >= day(start, 60)).toBe(true);
        expect((clock?.dueOn ?? "") <= day(start, 240)).toBe(true);
      }),
    );
  });
});
