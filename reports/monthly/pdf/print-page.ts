import type { Style } from "pdfmake/interfaces";

/** Letter paper in points. */
export const page = {
  width: 612,
  height: 792,
  margins: { left: 42, top: 40, right: 42, bottom: 48 },
} as const;

export const pageRoom = page.width - page.margins.left - page.margins.right;

/** Figures under each other: right-aligned, every digit equally wide. */
export const figures = { alignment: "right", fontFeatures: ["tnum"], noWrap: true } satisfies Style;

/** Sizes of type in points. */
export const type = {
  title: 24,
  heading: 10.5,
  value: 14,
  text: 8.5,
  table: 7.75,
  hint: 7,
} as const;
