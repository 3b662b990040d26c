import type { Content } from "pdfmake/interfaces";
import { date } from "../../format.ts";
import type { MonthlyReport } from "../monthly-report.ts";
import { printText } from "./print-fonts.ts";
import { pageRoom, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { cutOffWords, isRunning, monthTitle, narrowedWords } from "./report-words.ts";

/** Whose month this is, and how far its figures reach. */
export function reportHead(report: MonthlyReport): Content[] {
  const narrowed = narrowedWords(report);
  const facts = [
    `As of ${date(report.asOf)}${isRunning(report) ? ", month not over" : ""}`,
    cutOffWords(report),
    `Definitions version ${report.definitionVersion}`,
  ];
  return [
    {
      columns: [
        {
          width: "*",
          stack: [
            { text: monthTitle(report.month), fontSize: type.title, bold: true, lineHeight: 1.05 },
            { text: printText(report.practice), fontSize: 11, color: printPalette["ink-2"] },
          ],
        },
        {
          width: 190,
          stack: [{ text: "Monthly report", bold: true }, ...facts].map((line) =>
            typeof line === "string" ? { text: line, color: printPalette["ink-2"] } : line,
          ),
          alignment: "right",
          fontSize: type.text,
          margin: [0, 6, 0, 0],
        },
      ],
      columnGap: 20,
    },
    ...(narrowed
      ? [
          {
            text: ["Only ", { text: printText(narrowed), bold: true }],
            fontSize: type.text,
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
    rule(8, 10),
  ];
}

/** The line in the accent under a page's head. */
export function rule(above: number, below: number): Content {
  return {
    canvas: [{ type: "rect", x: 0, y: 0, w: pageRoom, h: 1.5, color: printPalette.accent }],
    margin: [0, above, 0, below],
  };
}
