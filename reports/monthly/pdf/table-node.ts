import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { cellText } from "../cell-text.ts";
import type { ReportTable } from "../monthly-report.ts";
import { type ColumnBlock, columnBlocks, columnGap, type WrittenTable } from "./column-widths.ts";
import { printText } from "./print-fonts.ts";
import { figures, pageRoom, type } from "./print-page.ts";
import { printPalette } from "./print-palette.ts";

/** A table of at most so many rows is never cut by a page's end. */
const wholeUpTo = 18;

/** Sizes tried before a wide table is cut into blocks. */
const sizes = [type.table, 7.25, 6.75];

/** Hairlines under rows, a stronger one under the head and above a total. */
export function ledgerLines(headRows: number, hasTotal: boolean): CustomTableLayout {
  const isStrong = (line: number, rows: number) =>
    line === headRows || (hasTotal && line === rows - 1);
  return {
    hLineWidth: (line, { table: { body } }) =>
      line < headRows ? 0 : isStrong(line, body.length) ? 0.75 : 0.35,
    hLineColor: (line, { table: { body } }) =>
      isStrong(line, body.length) ? printPalette["ink-3"] : printPalette.line,
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : columnGap / 2),
    paddingRight: (column, { table: { widths } }) =>
      column === (widths?.length ?? 0) - 1 ? 0 : columnGap / 2,
    paddingTop: (row) => (row < headRows - 1 ? 0 : 2.3),
    paddingBottom: (row) => (row < headRows - 1 ? 2 : 1.9),
  };
}

/** What a reader finds before a table: its name and a sentence. */
export function heading(title: string, note = ""): Content[] {
  const under = { fontSize: type.hint, color: printPalette["ink-2"] };
  return [
    { text: printText(title), fontSize: type.heading, bold: true },
    ...(note ? [{ text: printText(note), ...under, margin: [0, 1, 0, 2] } satisfies Content] : []),
  ];
}

/** A table of the report on paper: its title and head on each page that it reaches; without rows a sentence instead. */
export function tableNode(table: ReportTable): Content {
  if (table.rows.length === 0) return emptyNode(table);
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
  const { fontSize, blocks } = tries.find((each) => each.blocks.length === 1) ?? {
    fontSize: type.table,
    blocks: columnBlocks(written, pageRoom, type.table),
  };
  return blocks.map((block, index) => ({
    ...blockNode(
      table,
      written,
      block,
      blocks.length > 1 ? `${index + 1} of ${blocks.length}` : "",
    ),
    fontSize,
  }));
}

function emptyNode({ title, note }: ReportTable): Content {
  const color = printPalette["ink-2"];
  return {
    stack: [
      ...heading(title, note),
      { text: "Nothing of this in the month.", color, margin: [0, 4, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, 0, 0, 16],
  };
}

function blockNode(
  { title, note, total }: ReportTable,
  { columns, rows }: WrittenTable,
  { places, widths }: ColumnBlock,
  part: string,
) {
  const look = (place: number, column: number) =>
    column === 0 || columns[place]?.kind === "text" ? {} : figures;
  const head: TableCell[][] = [
    [
      { stack: heading(part ? `${title}, ${part}` : title, note), colSpan: places.length },
      ...places.slice(1).map(() => ""),
    ],
    places.map((place, column) => ({
      text: printText(columns[place]?.title ?? ""),
      ...look(place, column),
      bold: true,
      fontSize: type.hint,
      color: printPalette["ink-2"],
      verticalAlignment: "bottom",
    })),
  ];
  const body = rows.map((row, at): TableCell[] => {
    const isTotal = total !== null && at === rows.length - 1;
    return places.map((place, column) => ({
      text: printText(row[place] || (isTotal && column === 0 ? "Total" : "")),
      ...look(place, column),
      bold: isTotal,
    }));
  });
  return {
    unbreakable: rows.length <= wholeUpTo,
    margin: [0, 0, 0, 16] as [number, number, number, number],
    layout: ledgerLines(head.length, total !== null),
    table: {
      headerRows: head.length,
      keepWithHeaderRows: Math.min(3, rows.length),
      dontBreakRows: true,
      widths: [...widths],
      body: [...head, ...body],
    },
  };
}
