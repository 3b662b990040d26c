import type { Content } from "pdfmake/interfaces";
import { printText } from "../monthly/pdf/print-fonts.ts";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import { partHead } from "./packet-page.ts";

/** What goes along with the letter, with a box to tick when it lies in the envelope. */
export function enclosureList(enclosures: readonly string[]): Content[] {
  if (enclosures.length === 0)
    return [partHead("Enclosures"), { text: "None.", color: printPalette["ink-2"] }];
  return [
    {
      unbreakable: enclosures.length <= 24,
      stack: [
        partHead("Enclosures"),
        ...enclosures.map((each) => ({
          columns: [
            {
              width: 14,
              canvas: [
                {
                  type: "rect" as const,
                  x: 0,
                  y: 2,
                  w: 8,
                  h: 8,
                  lineWidth: 0.7,
                  lineColor: printPalette["ink-2"],
                },
              ],
            },
            { width: "*", text: printText(each) },
          ],
          margin: [0, 0, 0, 3] as [number, number, number, number],
        })),
      ],
    },
  ];
}
