import type { Content, CustomTableLayout } from "pdfmake/interfaces";
import { columnGap } from "./column-widths.ts";
import { printText } from "./print-fonts.ts";
import { type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

/** Hairlines under rows, a stronger one under the head and above a total. */
export function ledgerLines(headRows: number, hasTotal: boolean): CustomTableLayout {
  const isStrong = (line: number, rows: number) =>
    line === headRows || (hasTotal && line === rows - 1);
  return {
    hLineWidth: (line, { table: { body } }) =>
      line < headRows ? 0 : isStrong(line, body.length) ? 0.75 : 0.35,
    hLineColor: (line, { table: { body } }) =>
      isStrong(line, body.length) ? printPalette["ink-3"] : printPalette.line,
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : columnGap / 2),
    paddingRight: (column, { table: { widths } }) =>
      column === (widths?.length ?? 0) - 1 ? 0 : columnGap / 2,
    paddingTop: (row) => (row < headRows - 1 ? 0 : 2),
    paddingBottom: (row) => (row < headRows - 1 ? 2 : 1.5),
  };
}

/** What a reader finds before a table: its name and a sentence. */
export function heading(title: string, note = ""): Content[] {
  const under = { fontSize: type.hint, color: printPalette["ink-2"] };
  return [
    { text: printText(title), fontSize: type.heading, bold: true },
    ...(note ? [{ text: printText(note), ...under, margin: [0, 1, 0, 2] } satisfies Content] : []),
  ];
}

/** A sentence where there is no table. */
export function nothingOf(title: string, sentence: string, note = ""): Content {
  const color = printPalette["ink-2"];
  return {
    stack: [...heading(title, note), { text: sentence, color, margin: [0, 3, 0, 0] }],
    unbreakable: true,
  };
}
