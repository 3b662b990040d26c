import type { Content } from "pdfmake/interfaces";
import { aboutRows } from "../about-rows.ts";
import { cashByPayerAndMonth } from "../cash-by-month.ts";
import type { MonthlyReport, ReportTable, TableId } from "../monthly-report.ts";
import { definitionList } from "./definition-list.ts";
import { heading } from "./ledger-look.ts";
import { notesInAppendix } from "./notes-list.ts";
import { printText } from "./print-fonts.ts";
import { type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";
import { rule } from "./report-head.ts";
import { monthTitle } from "./report-words.ts";
import { tableNode } from "./table-node.ts";

/** Drawn in full on the first page, or written in another shape. */
const elsewhere: readonly string[] = [
  "bridge",
  "cash-reconciliation",
  "actions",
  "definitions",
] satisfies TableId[];

/** Every table in full, then what the figures mean and what they cannot tell. */
export function appendix(report: MonthlyReport): Content[] {
  return [
    {
      text: `Appendix: ${monthTitle(report.month)} in full`,
      fontSize: 15,
      bold: true,
      pageBreak: "before",
    },
    rule(4, 12),
    ...report.tables
      .filter(({ id }) => !elsewhere.includes(id))
      .map((table) => tableNode(forPaper(table))),
    ...notesInAppendix(report),
    ...notKnown(report),
    ...whatItCovers(report),
    ...definitionList(report),
  ];
}

/** Programs' own names and units stay in the files for programs. */
function forPaper(table: ReportTable): ReportTable {
  if (table.id === "cash-by-payer") return cashByPayerAndMonth(table);
  if (table.id !== "figures") return table;
  return { ...table, columns: table.columns.filter(({ id }) => id !== "name" && id !== "unit") };
}

const spaced = { margin: [0, 0, 0, 16] as [number, number, number, number] };

function notKnown({ unknown }: MonthlyReport): Content[] {
  return [
    {
      unbreakable: unknown.length < 20,
      ...spaced,
      stack: [
        ...heading("What is not known", "“–” stands where no loaded file tells."),
        unknown.length === 0
          ? { text: "Nothing that these tables need is missing.", fontSize: type.table }
          : { ul: unknown.map((text) => ({ text: printText(text) })), fontSize: type.table },
      ],
    },
  ];
}

function whatItCovers(report: MonthlyReport): Content[] {
  return [
    {
      unbreakable: true,
      ...spaced,
      stack: [
        ...heading("What the report covers"),
        {
          layout: "noBorders",
          fontSize: type.table,
          table: {
            widths: [110, "*"],
            body: aboutRows(report).map(({ name, value }) => [
              { text: printText(name), color: printPalette["ink-2"] },
              { text: printText(value) },
            ]),
          },
        },
      ],
    },
  ];
}
