import { margin } from "./axis.ts";

/** A dated remark; the number is its place among those a chart shows. */
export type ChartNote = { readonly day: string; readonly text: string };

/** What stands for the remarks of one month: a box with "2", or "2–4" for several. */
export type NoteMark = {
  readonly month: string;
  readonly label: string;
  /** Centre and width, in pixels of the chart. */
  readonly x: number;
  readonly width: number;
  /** 0 is the row nearest to the plot; a box that would touch its neighbour stands in the next. */
  readonly row: number;
};

export const markHeight = 16;
/** Left of the plot: the numbers of the value axis. */
const axisWidth = 52;

/** The remarks within the months of a chart, in the order of their days, numbered from 1. */
export function numberedNotes<N extends ChartNote>(
  notes: readonly N[],
  months: readonly string[],
): (N & { readonly number: number })[] {
  const shown = notes.filter(({ day }) => months.includes(day.slice(0, 7)));
  return shown
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.text.localeCompare(b.text))
    .map((note, index) => ({ ...note, number: index + 1 }));
}

/**
 * Where the marks stand: over their months, in as many rows as it takes that none touches another.
 *
 * @param options.scale `band`: months are columns (bars); `point`: the first and last stand 12 pixels from the plot's edges
 * @param options.right what the chart leaves free right of the plot
 */
export function layMarks(
  notes: readonly ChartNote[],
  months: readonly string[],
  options: { width: number; scale: "band" | "point"; right?: number },
): { marks: NoteMark[]; rows: number } {
  const { width, scale, right = margin.right } = options;
  const left = margin.left + axisWidth;
  const plot = width - left - right;
  const xOf = (index: number) =>
    scale === "band"
      ? left + ((index + 0.5) * plot) / months.length
      : left +
        12 +
        (months.length > 1 ? (index * (plot - 24)) / (months.length - 1) : (plot - 24) / 2);
  const numbers = new Map<string, number[]>();
  for (const { day, number } of numberedNotes(notes, months)) {
    const month = day.slice(0, 7);
    numbers.set(month, [...(numbers.get(month) ?? []), number]);
  }
  const ends: number[] = [];
  const marks = [...numbers].map(([month, of]): NoteMark => {
    const label = of.length > 1 ? `${of[0]}–${of.at(-1)}` : String(of[0]);
    const boxWidth = Math.max(markHeight, 8 + label.length * 7);
    const x = xOf(months.indexOf(month));
    const free = ends.findIndex((end) => x - boxWidth / 2 >= end);
    const row = free === -1 ? ends.length : free;
    ends[row] = x + boxWidth / 2 + 2;
    return { month, label, x, width: boxWidth, row };
  });
  return { marks, rows: ends.length };
}

/** What the marks take above the plot, in pixels. */
export function marksHeight(rows: number): number {
  return rows === 0 ? 0 : rows * (markHeight + 2) + 4;
}
