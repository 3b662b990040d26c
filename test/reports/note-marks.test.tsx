import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { BarsByMonth } from "#reports/charts/bars-by-month.tsx";
import { LineByMonth } from "#reports/charts/line-by-month.tsx";
import { layMarks, numberedNotes } from "#reports/charts/note-marks.ts";

const months = Array.from({ length: 13 }, (_, index) => {
  const month = (9 + index) % 12;
  return `${2025 + Math.floor((9 + index) / 12)}-${String(month + 1).padStart(2, "0")}`;
});
const note = (day: string, text = "") => ({ day, text });

describe("the marks of remarks", () => {
  it("number those of the months shown by day; several of a month share one box", () => {
    const notes = [
      note("2026-03-09", "b"),
      note("2026-10-31"),
      note("2026-03-02", "a"),
      note("2025-09-30"),
      note("2026-11-01"),
    ];
    expect(numberedNotes(notes, months).map(({ number, day }) => [number, day])).toEqual([
      [1, "2026-03-02"],
      [2, "2026-03-09"],
      [3, "2026-10-31"],
    ]);
    const { marks, rows } = layMarks(notes, months, { width: 800, scale: "band" });
    expect(marks.map(({ month, label }) => [month, label])).toEqual([
      ["2026-03", "1–2"],
      ["2026-10", "3"],
    ]);
    expect(rows).toBe(1);
  });

  it("never touch, however many there are and however narrow the chart is", () => {
    const day = fc
      .tuple(fc.constantFrom(...months), fc.integer({ min: 1, max: 28 }))
      .map(([month, on]) => note(`${month}-${String(on).padStart(2, "0")}`));
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 60 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.constantFrom("band" as const, "point" as const),
        (notes, width, scale) => {
          const { marks, rows } = layMarks(notes, months, { width, scale });
          for (const [index, one] of marks.entries()) {
            expect(one.row).toBeLessThan(rows);
            for (const other of marks.slice(index + 1).filter(({ row }) => row === one.row))
              expect(other.x - one.x).toBeGreaterThan((one.width + other.width) / 2);
          }
        },
      ),
    );
  });

  it("stand over their months' labels", () => {
    const size = { width: 900, height: 200, short: String, exact: String };
    const series = [{ key: "a", title: "A", color: "grey" }];
    const rows = months.map((month) => ({ month, values: { a: 1 } }));
    const given = { id: "x", title: "X", series, rows, notes: [note("2026-02-10")], ...size };
    for (const drawn of [
      <BarsByMonth key="bars" {...given} />,
      <LineByMonth key="line" {...given} />,
    ]) {
      const svg = renderToStaticMarkup(drawn);
      const mark = /class="chart-note"><line x1="([\d.]+)"/.exec(svg)?.[1];
      const label = /<text[^>]* x="([\d.]+)"[^>]*><tspan[^>]*>Feb/.exec(svg)?.[1];
      expect(Number(mark)).toBeCloseTo(Number(label), 3);
    }
  });

  it("take no room where there are none", () => {
    expect(layMarks([], months, { width: 400, scale: "band" })).toEqual({ marks: [], rows: 0 });
  });
});
