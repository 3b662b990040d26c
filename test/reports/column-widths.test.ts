import { describe, expect, it } from "vitest";
import type { ReportColumn } from "#reports/monthly/monthly-report.ts";
import { columnBlocks, columnGap, ems } from "#reports/monthly/pdf/column-widths.ts";

const column = (id: string, kind: ReportColumn["kind"], title = id): ReportColumn => ({
  id,
  kind,
  title,
});
const table = (figures: number, name = "Aetna") => ({
  columns: [
    column("payer", "text"),
    ...Array.from({ length: figures }, (_, at) => column(`c${at}`, "money")),
  ],
  rows: [[name, ...Array.from({ length: figures }, () => "$1,234,567.89")]],
});

describe("widths of a table's columns", () => {
  it("are no less than Inter's own: figures and capitals as measured in the font", () => {
    expect(ems("$347,315.22")).toBeGreaterThanOrEqual(6.366);
    expect(ems("95.2 %")).toBeGreaterThanOrEqual(0.6484 * 3 + 0.2686 * 2 + 0.9819);
    expect(ems("PINEBELTMEDICAREPARTBBLUEHERON")).toBeGreaterThanOrEqual(0.6424 * 30);
    expect(ems("Provider-level adjustments")).toBeGreaterThanOrEqual(12.98);
  });

  it("fill the page, and give each figure what it needs", () => {
    const [block, ...more] = columnBlocks(table(4), 528, 8);
    expect(more).toEqual([]);
    const widths = block?.widths ?? [];
    const all = widths.reduce((sum, width) => sum + width, 0) + columnGap * (widths.length - 1);
    expect(all).toBeCloseTo(528, 6);
    for (const width of widths.slice(1))
      expect(width).toBeGreaterThanOrEqual(ems("$1,234,567.89") * 8);
  });

  it("cut a table that is too wide, each block beginning with the first column, none left out", () => {
    const blocks = columnBlocks(table(20, "A payer whose name takes two lines"), 528, 8);
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.map(({ places }) => places[0])).toEqual(blocks.map(() => 0));
    expect(blocks.flatMap(({ places }) => places.slice(1))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    for (const { places, widths } of blocks) {
      expect(widths).toHaveLength(places.length);
      const all = widths.reduce((sum, width) => sum + width, 0) + columnGap * (widths.length - 1);
      expect(all).toBeLessThanOrEqual(528.001);
    }
  });
});
