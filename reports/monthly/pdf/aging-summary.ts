import type { Content, Style, TableCell } from "pdfmake/interfaces";
import type { PlainRow } from "#queries/rows.ts";
import { counted, rate } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { ages, agingParts } from "./ages.ts";
import { barCell } from "./bar-cell.tsx";
import { firstRows, sumOf } from "./first-rows.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { type NarrowMoney, narrowMoney } from "./narrow-money.ts";
import { printText } from "./print-fonts.ts";
import { figures, type } from "./print-page.ts";
import { inPrintColors, printPalette } from "./print-palette.ts";

type Line = { name: string; open: number[]; all: number; over90: number | null; isTotal: boolean };

const width = { age: 39, open: 44, old: 33, bar: 62 };

/** Who owes what since when: the largest payers, the others in one line; all of them stand in the appendix. */
export function agingSummary(report: MonthlyReport): Content {
  const { title, rows } = tableOf(report, "aging-by-payer");
  if (rows.length === 0) return nothingOf(title, "Nothing is open.");
  const { shown, rest } = firstRows(rows, "payer", 9, 25);
  const lines = [
    ...shown.map((row) => lineOf(String(row.payer ?? "No payer"), [row])),
    ...(rest.length > 0 ? [lineOf(counted(rest.length, "other payer"), rest)] : []),
  ];
  const whole = { ...lineOf("All payers", rows), isTotal: true };
  const widest = Math.max(...lines.map(({ all }) => all));
  const dollars = narrowMoney([whole.all, ...whole.open]);
  return {
    unbreakable: true,
    stack: [
      ...heading(
        title,
        `Open money without credits, in ${dollars.unit}; to the cent in the appendix.`,
      ),
      {
        layout: ledgerLines(1, true),
        fontSize: type.table,
        table: {
          dontBreakRows: true,
          widths: ["*", ...ages.map(() => width.age), width.open, width.old, width.bar],
          body: [
            head(),
            ...[...lines, whole].map((line, index) =>
              cellsOf(line, dollars, `age-${index}`, line.isTotal ? line.all : widest),
            ),
          ],
        },
      },
    ],
  };
}

function lineOf(name: string, rows: readonly PlainRow[]): Line {
  const open = ages.map(({ column }) => sumOf(rows, column));
  const all = sumOf(rows, "open_cents");
  const old = sumOf(rows, "days_91_120_cents") + sumOf(rows, "days_121_cents");
  return { name, open, all, over90: all > 0 ? old / all : null, isTotal: false };
}

/** The heads of the ages carry their colours: they are the bars' legend. */
function head(): TableCell[] {
  const look: Style = { bold: true, fontSize: type.hint, color: printPalette["ink-2"] };
  const lower: Style = { ...look, margin: [0, 7, 0, 0] };
  const right: Style = { ...lower, alignment: "right" };
  return [
    { text: "Payer", ...lower },
    ...ages.map(({ title, color }, index) => ({
      stack: [
        {
          canvas: [
            { type: "rect" as const, x: 0, y: 0, w: width.age, h: 4, color: inPrintColors(color) },
          ],
          margin: [0, 0, 0, 3] as [number, number, number, number],
        },
        { text: index === 0 ? `${title} days` : title, ...look, alignment: "right" as const },
      ],
    })),
    { text: "Open", ...right },
    { text: "Over 90", ...right },
    { text: "By age", ...lower },
  ];
}

function cellsOf(
  { name, open, all, over90, isTotal }: Line,
  { write }: NarrowMoney,
  id: string,
  of: number,
): TableCell[] {
  const right: Style = { ...figures, bold: isTotal };
  return [
    { text: printText(name), bold: isTotal },
    ...open.map((cents) => ({ text: write(cents), ...right })),
    { text: write(all), ...right, bold: true },
    { text: rate(over90), ...right },
    barCell(id, agingParts(open), of, width.bar),
  ];
}
