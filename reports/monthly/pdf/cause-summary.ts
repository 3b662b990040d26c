import type { Content, Style, TableCell } from "pdfmake/interfaces";
import type { PlainRow } from "#queries/rows.ts";
import type { BarPart } from "../../charts/part-bar.tsx";
import { count, counted } from "../../format.ts";
import { type MonthlyReport, tableOf } from "../monthly-report.ts";
import { barCell } from "./bar-cell.tsx";
import { firstRows, sumOf } from "./first-rows.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { type NarrowMoney, narrowMoney } from "./narrow-money.ts";
import { printText } from "./print-fonts.ts";
import { figures, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

const money4 = ["denied_cents", "recovered_cents", "open_cents", "recoverable_cents"] as const;
type Line = { name: string; row: PlainRow; of: number; bold: boolean };

const width = { count: 30, money: 50, bar: 100 };

/** Why payers said no, what came back, and what may still: the largest causes. */
export function causeSummary(report: MonthlyReport): Content {
  const { title, rows, total } = tableOf(report, "denials-by-cause");
  if (rows.length === 0) return nothingOf(title, "No denial opened in the month.");
  const { shown, rest } = firstRows(rows, "title", 8, 34);
  const widest = Math.max(...[...shown, sumsOf(rest)].map((row) => Number(row.denied_cents)));
  const dollars = narrowMoney([...rows, sumsOf(rows)].map((row) => Number(row.denied_cents)));
  const lines: Line[] = [
    ...shown.map((row) => ({ name: String(row.title), row, of: widest, bold: false })),
    ...(rest.length > 0
      ? [{ name: counted(rest.length, "other cause"), row: sumsOf(rest), of: widest, bold: false }]
      : []),
    ...(total
      ? [{ name: "All causes", row: total, of: Number(total.denied_cents), bold: true }]
      : []),
  ];
  return {
    unbreakable: true,
    stack: [
      ...heading(
        title,
        `Denials that opened in the month, in ${dollars.unit}; a claim denied for two causes stands in both. Bars: solid came back, hatched is recoverable, pale the rest.`,
      ),
      {
        layout: ledgerLines(1, total !== null),
        fontSize: type.table,
        table: {
          dontBreakRows: true,
          widths: ["*", width.count, ...money4.map(() => width.money), width.bar],
          body: [head(), ...lines.map((line, index) => cellsOf(line, dollars, `cause-${index}`))],
        },
      },
    ],
  };
}

const parts = { back: "var(--accent)", may: "var(--accent)", rest: "var(--line)" };

function head(): TableCell[] {
  const look = { bold: true, fontSize: type.hint, color: printPalette["ink-2"] } as const;
  const right = { ...look, alignment: "right" } as const;
  return [
    { text: "Root cause", ...look },
    { text: "Claims", ...right },
    { text: "Denied", ...right },
    { text: "Came back", ...right },
    { text: "Still open", ...right },
    { text: "Recoverable", ...right },
    { text: "Of what was denied", ...look },
  ];
}

/** Of what was denied: what came back, what may still, and the rest. */
function partsOf(row: PlainRow): BarPart[] {
  const [denied = 0, back = 0, , may = 0] = money4.map((column) => Number(row[column] ?? 0));
  return [
    { title: "came back", value: back, color: parts.back },
    { title: "recoverable", value: may, color: parts.may, isHatched: true },
    { title: "other", value: denied - back - may, color: parts.rest },
  ];
}

function cellsOf({ name, row, of, bold }: Line, { write }: NarrowMoney, id: string): TableCell[] {
  const right: Style = { ...figures, bold };
  return [
    { text: printText(name), bold },
    { text: row.claims == null ? "" : count(Number(row.claims)), ...right },
    ...money4.map((column) => ({ text: write(Number(row[column])), ...right })),
    barCell(id, partsOf(row), of, width.bar),
  ];
}

/** Of several causes together; claims are not added up, as one may stand in two. */
function sumsOf(rows: readonly PlainRow[]): PlainRow {
  return Object.fromEntries(money4.map((column) => [column, sumOf(rows, column)]));
}
