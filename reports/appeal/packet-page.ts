import type { Content, Margins } from "pdfmake/interfaces";
import { printText } from "../monthly/pdf/print-fonts.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";

/** Margins of a letter, in points. */
export const edge = { left: 62, top: 58, right: 62, bottom: 54 } as const;

/** Sizes of type in points. */
export const size = { name: 13, heading: 11, text: 9.75, table: 8, hint: 7.5 } as const;

/** A part's name, and a line under it. */
export function partHead(title: string, note = ""): Content {
  return {
    stack: [
      { text: printText(title), fontSize: size.heading, bold: true },
      ...(note
        ? [{ text: printText(note), fontSize: size.hint, color: printPalette["ink-2"] }]
        : []),
    ],
    margin: [0, 0, 0, 4] satisfies Margins,
    headlineLevel: 1,
  };
}

/** What stands under each other in two columns of name and value; empty values are left out. */
export function nameValues(pairs: readonly (readonly [string, string])[]): Content {
  return {
    layout: "noBorders",
    fontSize: size.table,
    table: {
      widths: [96, "*"],
      body: pairs
        .filter(([, value]) => value !== "")
        .map(([name, value]) => [
          { text: name, color: printPalette["ink-2"], margin: [0, -1, 0, -1] },
          { text: printText(value), margin: [0, -1, 0, -1] },
        ]),
    },
  };
}
