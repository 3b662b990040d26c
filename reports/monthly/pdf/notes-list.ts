import type { Content } from "pdfmake/interfaces";
import { numberedNotes } from "../../charts/note-marks.ts";
import { date } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { heading } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

/** What has a place under the charts; letters of a line there. */
const room = { lines: 6, letters: 110 };

/** The remarks that the marks on the charts stand for; many or long ones stand in the appendix. */
export function notesUnderCharts(report: MonthlyReport): Content[] {
  if (haveRoom(report)) return listOf(report);
  const text = "The numbers on the charts stand for remarks: they are listed in the appendix.";
  return [{ text, fontSize: type.hint, color: printPalette["ink-2"] }];
}

export function notesInAppendix(report: MonthlyReport): Content[] {
  if (haveRoom(report)) return [];
  return [
    {
      stack: [...heading("Remarks", "By their numbers on the charts."), ...listOf(report)],
      margin: [0, 0, 0, 16],
    },
  ];
}

function marked(report: MonthlyReport) {
  const months = tableOf(report, "months").rows.map((row) => String(row.month));
  return numberedNotes(report.notes, months);
}

function haveRoom(report: MonthlyReport): boolean {
  const lines = marked(report).map(({ text }) => Math.ceil(text.length / room.letters));
  return lines.reduce((sum, each) => sum + each, 0) <= room.lines;
}

function listOf(report: MonthlyReport): Content[] {
  return marked(report).map(({ number, day, text }) => ({
    columns: [
      { width: 14, text: String(number), bold: true },
      { width: 58, text: date(day), color: printPalette["ink-2"] },
      { width: "*", text: printText(text) },
    ],
    fontSize: type.hint,
  }));
}
