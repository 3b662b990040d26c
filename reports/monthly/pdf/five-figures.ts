import type { Content, TableCell } from "pdfmake/interfaces";
import { figure, month, nothing } from "../../format.ts";
import { basisWords, figureChange, notKnownWords, valueWords } from "../figure-words.ts";
import type { MonthlyReport, ReportFigure } from "../monthly-report.ts";
import { ledgerLines } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { figures as figureStyle, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { isRunning } from "./report-words.ts";

const quiet = { color: printPalette["ink-2"], fontSize: type.hint } as const;

/** Value in full, what it rests on, and how it differs from three others, in words. */
export function fiveFigures(report: MonthlyReport): Content {
  const { figures, month: reported } = report;
  const [year = "", number = ""] = reported.split("-");
  const before =
    number === "01"
      ? `${Number(year) - 1}-12`
      : `${year}-${`${Number(number) - 1}`.padStart(2, "0")}`;
  const heads = [
    "",
    month(reported),
    `Last month, ${month(before)}`,
    `A year ago, ${month(`${Number(year) - 1}-${number}`)}`,
    "Median of 12 months",
  ];
  return {
    layout: ledgerLines(1, false),
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ["*", 92, 92, 92, 96],
      body: [
        heads.map((text) => ({ text, ...quiet, bold: true, alignment: "right" as const })),
        ...figures.map((each) => rowOf(each, isRunning(report))),
      ],
    },
  };
}

function rowOf(each: ReportFigure, isOpen: boolean): TableCell[] {
  return [
    {
      stack: [
        { text: printText(each.title), bold: true, fontSize: 9.5 },
        { text: printText(basisOf(each)), ...quiet },
      ],
      margin: [0, 2, 0, 1],
    },
    {
      text: valueWords(each),
      ...figureStyle,
      fontSize: type.value,
      bold: true,
      margin: [0, 3, 0, 0],
    },
    compared(each, each.lastMonth, isOpen),
    compared(each, each.lastYear, isOpen),
    compared(each, each.median12, isOpen),
  ];
}

function basisOf(each: ReportFigure): string {
  return each.value === null ? notKnownWords(each) : basisWords(each);
}

function compared(each: ReportFigure, other: number | null, isOpen: boolean): TableCell {
  const difference = figureChange(each, other, isOpen);
  const words =
    difference === null
      ? ""
      : difference.word === "same"
        ? difference.text
        : `${difference.text} ${difference.word}`;
  return {
    stack: [
      { text: other === null ? nothing : figure(other, each.unit), fontSize: type.text },
      { text: printText(other === null ? "not known" : words), ...quiet },
    ],
    ...figureStyle,
    margin: [0, 3, 0, 0],
  };
}
