import type { Content, TableCell } from "pdfmake/interfaces";
import { cellText } from "../cell-text.ts";
import type { ReportColumn, ReportTable } from "../monthly-report.ts";
import { type ColumnBlock, columnBlocks, isShortHead, type WrittenTable } from "./column-widths.ts";
import { heading, ledgerLines, nothingOf } from "./ledger-look.ts";
import { printText } from "./print-fonts.ts";
import { figures, pageRoom, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

/** A table of at most so many rows is never cut by a page's end. */
const wholeUpTo = 18;

/** Sizes of type, of which a wide table takes the largest that cuts it into the fewest blocks. */
const sizes = [type.table, 7.25, 6.75];

/** A table of the report on paper: its title and head on each page that it reaches; without rows a sentence instead. */
export function tableNode(table: ReportTable): Content {
  if (table.rows.length === 0)
    return {
      stack: [nothingOf(table.title, "Nothing of this in the month.", table.note)],
      margin: [0, 0, 0, 16],
    };
  const { columns, rows, total } = table;
  const written: WrittenTable = {
    columns,
    rows: [
      ...rows.map((row) => columns.map((column) => cellText(column, row))),
      // Where nothing adds up there is no figure that could be unknown.
      ...(total
        ? [columns.map((column) => (total[column.id] == null ? "" : cellText(column, total)))]
        : []),
    ],
  };
  const tries = sizes.map((fontSize) => ({
    fontSize,
    blocks: columnBlocks(written, pageRoom, fontSize),
  }));
  const fewest = Math.min(...tries.map((each) => each.blocks.length));
  const { fontSize, blocks } = tries.find((each) => each.blocks.length === fewest) ?? {
    fontSize: type.table,
    blocks: [],
  };
  return blocks.map((block, index) => ({
    ...blockNode(table, written, block, [index, blocks.length]),
    fontSize,
  }));
}

/** Months are names where they begin a line. */
const isText = (column: ReportColumn | undefined, at: number) =>
  column?.kind === "text" || (at === 0 && column?.kind === "month");

function blockNode(
  { title, note, total }: ReportTable,
  { columns, rows }: WrittenTable,
  { places, widths }: ColumnBlock,
  [at, of]: readonly [number, number],
) {
  const look = (place: number, column: number) => (isText(columns[place], column) ? {} : figures);
  const name = of > 1 ? `${title}, ${at + 1} of ${of}` : title;
  const head: TableCell[][] = [
    [
      { stack: heading(name, at === 0 ? note : ""), colSpan: places.length },
      ...places.slice(1).map(() => ""),
    ],
    places.map((place, column) => ({
      text: printText(columns[place]?.title ?? ""),
      alignment: isText(columns[place], column) ? "left" : "right",
      noWrap: isShortHead(columns[place]?.title ?? ""),
      bold: true,
      fontSize: type.hint,
      color: printPalette["ink-2"],
      verticalAlignment: "bottom",
    })),
  ];
  const cells = (row: readonly string[], bold: boolean): TableCell[] =>
    places.map((place, column) => ({
      text: printText(row[place] || (bold && column === 0 ? "Total" : "")),
      ...look(place, column),
      bold,
    }));
  const isSummed = total !== null && places.slice(1).some((place) => rows.at(-1)?.[place]);
  const plain = total === null ? rows : rows.slice(0, -1);
  const sums = isSummed ? rows.slice(-1) : [];
  return {
    unbreakable: rows.length <= wholeUpTo,
    margin: [0, 0, 0, 16] as [number, number, number, number],
    layout: ledgerLines(head.length, isSummed),
    table: {
      headerRows: head.length,
      keepWithHeaderRows: Math.min(3, plain.length),
      dontBreakRows: true,
      widths: [...widths],
      body: [
        ...head,
        ...plain.map((row) => cells(row, false)),
        ...sums.map((row) => cells(row, true)),
      ],
    },
  };
}
