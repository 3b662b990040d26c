import type { Content } from "pdfmake/interfaces";
import type { PlainRow } from "#queries/rows.ts";
import type { MonthlyReport } from "../monthly-report.ts";
import { heading } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

const parts = [
  ["numerator", "Numerator"],
  ["denominator", "Denominator"],
  ["basis", "Which date decides"],
  ["excludes", "Leaves out"],
  ["source", "Source"],
] as const;

/** How every figure is computed, as text: eight columns of sentences are no table. */
export function definitionList(report: MonthlyReport): Content[] {
  const table = report.tables.find(({ id }) => id === "definitions");
  if (!table || table.rows.length === 0) return [];
  const [first, ...others] = table.rows.map(definitionOf);
  return [
    { unbreakable: true, stack: [...heading(table.title, table.note), ...(first ? [first] : [])] },
    ...others,
  ];
}

function definitionOf(row: PlainRow): Content {
  const told = parts.filter(([id]) => typeof row[id] === "string" && row[id] !== "–");
  return {
    unbreakable: true,
    fontSize: type.table,
    margin: [0, 5, 0, 1],
    stack: [
      {
        text: [
          ...[printText(String(row.title))]
            .flat()
            .map((run) =>
              typeof run === "string" ? { text: run, bold: true } : { ...run, bold: true },
            ),
          { text: `   ${String(row.name)}`, color: printPalette["ink-3"], fontSize: type.hint },
        ],
      },
      { text: printText(String(row.words ?? "")) },
      {
        text: told.flatMap(([id, title], index) => [
          {
            text: `${index > 0 ? "   " : ""}${title.replaceAll(" ", "\u00a0")}\u00a0 `,
            bold: true,
          },
          ...[printText(String(row[id]))].flat(),
        ]),
        fontSize: type.hint,
        color: printPalette["ink-2"],
      },
    ],
  };
}
