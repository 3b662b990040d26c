import type { TableCell } from "pdfmake/interfaces";
import { printPalette } from "../monthly/pdf/print-palette.ts";
import { size } from "./packet-page.ts";

/** Column heads; figures stand right. */
export function columnHeads(titles: readonly string[], right: readonly number[] = []): TableCell[] {
  return titles.map((text, at) => ({
    text,
    bold: true,
    fontSize: size.hint,
    color: printPalette["ink-2"],
    alignment: right.includes(at) ? "right" : "left",
  }));
}
