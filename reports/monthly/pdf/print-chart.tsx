import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { inPrintColors } from "./print-palette.ts";

/** Charts are drawn as for the screen, where a label has 12 pixels, and set smaller: labels come out at 7.2 points. */
const screenPerPoint = 12 / 7.2;

/** Points on paper as pixels of the chart that is drawn for them. */
export const inScreen = (points: number) => Math.round(points * screenPerPoint);

/**
 * A chart of the screens as SVG for paper: drawn on the server, its outermost `<svg>` without the frame around it, colours
 * and font of print; `width` in points.
 */
export function printChart(chart: ReactElement, width: number): { svg: string; width: number } {
  const markup = renderToStaticMarkup(chart);
  const from = markup.indexOf("<svg");
  const to = markup.lastIndexOf("</svg>");
  if (from < 0 || to < 0) throw new Error("The chart drew nothing.");
  const svg = markup
    .slice(from, to + "</svg>".length)
    .replace(/ class="[^"]*"/g, "")
    .replace(/ style="[^"]*"/g, "")
    .replace(/<svg /, '<svg font-family="Inter" letter-spacing="0.12" ');
  return { svg: inPrintColors(svg), width };
}
