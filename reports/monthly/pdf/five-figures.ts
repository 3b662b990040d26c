import type { Content, TableCell } from "pdfmake/interfaces";
import { change, counted, figure, month, nothing, rate, rateOf } from "../../format.ts";
import type { MonthlyReport, ReportFigure } from "../monthly-report.ts";
import { ledgerLines } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { figures as figureStyle, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

const quiet = { color: printPalette["ink-2"], fontSize: type.hint } as const;

/** Value in full, what it rests on, and how it differs from three others, in words. */
export function fiveFigures({ figures, month: reported }: MonthlyReport): Content {
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
        ...figures.map(rowOf),
      ],
    },
  };
}

function rowOf(each: ReportFigure): TableCell[] {
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
    compared(each, each.lastMonth),
    compared(each, each.lastYear),
    compared(each, each.median12),
  ];
}

/** Under twenty claims a count instead of per cents. */
function valueWords({ value, unit, n, name }: ReportFigure): string {
  if (name === "initial_denial_rate" && value !== null && n !== null)
    return rateOf(Math.round(value * n), n);
  return figure(value, unit);
}

function basisOf({ value, needs, n, pending }: ReportFigure): string {
  if (value === null) return `Not known: it needs ${needs ?? "files that are not loaded"}`;
  if (n === null) return "";
  if (pending === 0) return `Of ${counted(n, "claim")}`;
  return `Of ${counted(n, "claim")}; ${rate(pending / (n + pending), 0)} pending`;
}

function compared({ value, unit, better }: ReportFigure, other: number | null): TableCell {
  const difference = change(value, other, unit, better);
  const words =
    difference === null
      ? ""
      : difference.word === "same"
        ? difference.text
        : `${difference.text} ${wordOf(difference.word, value, other, unit)}`;
  return {
    stack: [
      { text: other === null ? nothing : figure(other, unit), fontSize: type.text },
      { text: printText(other === null ? "not known" : words), ...quiet },
    ],
    ...figureStyle,
    margin: [0, 3, 0, 0],
  };
}

/** Of money paper says more or less: whether more is better a reader sees. */
function wordOf(word: string, now: number | null, before: number | null, unit: string): string {
  return unit === "money" ? ((now ?? 0) > (before ?? 0) ? "more" : "less") : word;
}
