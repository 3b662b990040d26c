import { describe, expect, it } from "vitest";
import { trendAim } from "#app/trend-aim.ts";

const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");
const day = { asOf: "2026-11-20", complete: null };
const months = Array.from({ length: 12 }, (_, at) => ({
  month: at < 2 ? `2025-${11 + at}` : `2026-${String(at - 1).padStart(2, "0")}`,
  value: 30 + at,
  isSettled: true,
}));

describe("a trend", () => {
  it("is held against the practice’s own target from its first day on", () => {
    const own = {
      kpi: "days_in_ar",
      from_value: null,
      to_value: 35,
      source: "plan",
      from_on: "2026-07-15",
    };
    const { lines } = trendAim("days_in_ar", months, [own], day);
    expect(lines.map((line) => ({ ...line, title: plain(line.title) }))).toEqual([
      { at: 35, title: "Target at most 35.0 d", since: "2026-07" },
    ]);
  });

  it("is held against its own median without one", () => {
    const { lines } = trendAim("days_in_ar", months, [], day);
    expect(lines.map(({ at, title }) => [at, plain(title)])).toEqual([
      [35.5, "12-month median 35.5 d"],
    ]);
  });

  it("has a published band as its ground, with the source, and none of a vendor", () => {
    const days = trendAim("days_in_ar", [], [], day);
    expect(days.band).toEqual({ from: 30, to: 40 });
    expect(plain(days.bandWords)).toBe(
      "Published: 30–40 d, HFMA and MGMA figures, as quoted by others",
    );
    const old = trendAim("ar_over_90_rate", [], [], day);
    expect(old.band).toEqual({ from: 0, to: 0.1 });
    expect(plain(old.bandWords)).toMatch(/^Published: under 10 %, HFMA/);
    for (const vendors of ["first_pass_acceptance_rate", "first_pass_resolution_rate"] as const)
      expect(trendAim(vendors, [], [], day)).toEqual({
        lines: [],
        band: undefined,
        bandWords: undefined,
      });
  });
});
