import { describe, expect, it } from "vitest";
import { parseView } from "#app/filters.ts";
import { openMonthOf, unsettledFrom } from "#app/months.ts";
import { heatOf } from "#app/routes/aging/heat.ts";
import { matrixOf, other } from "#app/routes/denials/matrix.ts";
import { parseSort, writeSort } from "#app/tables/column.ts";
import { themeOf } from "#app/theme.ts";
import { shifted } from "#app/ui/help-overlay.tsx";

describe("heat table", () => {
  it("puts the largest payer first and keeps the query's own totals", () => {
    const heat = heatOf([
      { payer: "A", bucket: "0-30", claims: 1, open_cents: 100 },
      { payer: "A", bucket: null, claims: 1, open_cents: 100 },
      { payer: "B", bucket: "credit", claims: 1, open_cents: -50 },
      { payer: "B", bucket: "121+", claims: 2, open_cents: 500 },
      { payer: "B", bucket: null, claims: 2, open_cents: 450 },
      { payer: null, bucket: "0-30", claims: 1, open_cents: 100 },
      { payer: null, bucket: null, claims: 3, open_cents: 550 },
    ]);
    expect(heat.rows.map((row) => row.payer)).toEqual(["B", "A"]);
    expect(heat.total).toEqual({ cents: 550, claims: 3 });
    expect(heat.columns).toEqual(["0-30", "31-60", "61-90", "91-120", "121+"]);
    expect(heat.largest).toBe(500);
  });
});

describe("place by code", () => {
  it("sums codes beyond the shown ones, and loses nothing", () => {
    const row = (place: string, code: string, denied_cents: number) => ({
      place,
      title: null,
      code,
      claims: 1,
      denied_cents,
      recovered_cents: 10,
    });
    const matrix = matrixOf(
      [row("A", "CO-97", 300), row("A", "CO-16", 200), row("B", "CO-16", 50), row("B", "CO-29", 5)],
      1,
      [row("A", "CO-97", 100), row("C", "CO-16", 70)],
    );
    expect(matrix.codes).toEqual(["CO-97"]);
    expect(matrix.totals).toEqual({ "CO-97": 300, [other]: 255 });
    expect(matrix.total).toBe(555);
    expect(matrix.rows.map((each) => [each.title, each.total, each.totalBefore])).toEqual([
      ["A", 500, 100],
      ["B", 55, 0],
      ["C", 0, 70],
    ]);
    expect(matrix.totalsBefore).toEqual({ "CO-97": 100, [other]: 70 });
  });
});

describe("months", () => {
  it("are open until their last day", () => {
    expect(openMonthOf("2026-11-22")).toBe("2026-11");
    expect(openMonthOf("2026-11-30")).toBeUndefined();
  });
  it("are unsettled while less than 85 % are decided", () => {
    const month = (name: string, submitted: number, adjudicated: number) => ({
      month: name,
      submitted,
      adjudicated,
    });
    const months = [
      month("2026-09", 100, 99),
      month("2026-10", 100, 85),
      month("2026-11", 100, 84),
    ];
    expect(unsettledFrom(months)).toBe("2026-11");
    expect(unsettledFrom(months.slice(0, 2))).toBeUndefined();
  });
});

describe("period keys", () => {
  const today = "2026-11-22";
  it("move by the period's own length, never past today", () => {
    const now = parseView(new URLSearchParams(), today);
    const earlier = shifted(now, -1, today);
    expect(earlier).toEqual({ from: "2026-05-23", to: "2026-08-22", asOf: "2026-08-22" });
    expect(shifted(now, 1, today)).toEqual({});
    expect(shifted({ ...now, ...earlier }, 1, today)).toMatchObject({ to: today, asOf: today });
  });
});

describe("small state", () => {
  it("reads the order of a table from the address", () => {
    expect(parseSort("-open")).toEqual({ id: "open", desc: true });
    expect(writeSort(parseSort("open"))).toBe("open");
    expect(parseSort(null)).toBeNull();
  });
  it("reads the theme from its cookie, whatever else is there", () => {
    expect(themeOf("a=1; theme=dark")).toBe("dark");
    expect(themeOf("mytheme=dark; theme=pink")).toBe("system");
    expect(themeOf(null)).toBe("system");
  });
});
