import type { Content } from "pdfmake/interfaces";
import { date } from "../../format.ts";
import type { MonthlyReport } from "../monthly-report.ts";
import { printText } from "./print-fonts.ts";
import { page, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { cutOffWords, monthTitle, narrowedWords, shortened } from "./report-words.ts";

/** The whole names stand on the first page. */
const mostLetters = 130;

/** At the foot of every page: whose figures, of when, as known when, by which definitions. */
export function footer(report: MonthlyReport): (at: number, of: number) => Content {
  const narrowed = narrowedWords(report);
  const who = `${shortened(report.practice, mostLetters)} · ${monthTitle(report.month)}`;
  const when = [
    `As of ${date(report.asOf)}`,
    cutOffWords(report),
    `Definitions version ${report.definitionVersion}`,
  ];
  return (at, of) => ({
    margin: [page.margins.left, 12, page.margins.right, 0],
    fontSize: type.hint,
    color: printPalette["ink-2"],
    columns: [
      {
        width: "*",
        stack: [
          { text: printText(narrowed ? `${who} · ${shortened(narrowed, mostLetters)}` : who) },
          { text: when.join(" · ") },
        ],
      },
      { width: 70, text: `Page ${at} of ${of}`, alignment: "right" },
    ],
  });
}
