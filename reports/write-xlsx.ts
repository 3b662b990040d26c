import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import { type FileCell, type FileColumn, type FileKind, isMoney } from "./file-table.ts";

export type XlsxSheet = {
  /** At most 31 characters, without : \ / ? * [ ]. */
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** A cell that is of another kind than its column says so. */
  readonly rows: readonly (readonly (FileCell | XlsxCell)[])[];
};

export type XlsxCell = { readonly value: FileCell; readonly kind: FileKind };

/**
 * Sheets of real numbers and dates, each with its head in sight: money in dollars, rates as percentages. The library holds
 * all of it in memory: about 3 kB a row.
 */
export async function xlsxFile(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  return await writeExcelFile(sheets.map(sheetOf)).toBuffer();
}

function sheetOf({ name, columns, rows }: XlsxSheet): Sheet<never> {
  const head = columns.map(
    ({ header, kind }): Cell => ({
      value: forXml(header),
      type: String,
      fontWeight: "bold",
      align: isFigure(kind) ? "right" : "left",
    }),
  );
  const kinded = rows.map((row) => columns.map(({ kind }, at) => withKind(row[at] ?? null, kind)));
  return {
    sheet: name,
    data: [head, ...kinded.map((row) => row.map(cellOf))],
    columns: columns.map(({ header }, at) => ({
      width: widthOf(
        header,
        kinded.slice(0, 500).flatMap((row) => row[at] ?? []),
      ),
    })),
    stickyRowsCount: 1,
  };
}

function withKind(cell: XlsxSheet["rows"][number][number], kind: FileKind): XlsxCell {
  return typeof cell === "object" && cell !== null ? cell : { value: cell, kind };
}

const formats: { readonly [kind in FileKind]?: string } = {
  money: "#,##0.00",
  exact: "#,##0.00",
  count: "#,##0",
  rate: "0.0%",
  days: "#,##0.0",
  date: "yyyy-mm-dd",
  month: "mmm yyyy",
};

function cellOf({ value, kind }: XlsxCell): Cell {
  if (value === null || value === "") return null;
  const format = formats[kind];
  const styled = format === undefined ? {} : { format };
  if (typeof value === "number")
    return { value: isMoney(kind) ? Math.round(value) / 100 : value, type: Number, ...styled };
  if (kind !== "date" && kind !== "month") return { value: forXml(value), type: String };
  // Midnight UTC: the library counts days from the UTC clock, so no time zone shifts them.
  const day = new Date(`${kind === "month" ? `${value.slice(0, 7)}-01` : value}T00:00:00Z`);
  return Number.isNaN(day.getTime())
    ? { value: forXml(value), type: String }
    : { value: day, type: Date, ...styled };
}

/** XML 1.0 has no place for most control characters: a file with them would not open. A cell holds 32,767 characters. */
function forXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, 32_767);
}

const isFigure = (kind: FileKind) => kind !== "text" && kind !== "date" && kind !== "month";

/** Wide enough for the head and what the first rows hold; long texts are cut by the sheet, not by the file. */
function widthOf(header: string, cells: readonly XlsxCell[]): number {
  const longest = cells.reduce((most, cell) => Math.max(most, shownLength(cell)), header.length);
  return Math.min(60, Math.max(8, longest + 2));
}

function shownLength({ value, kind }: XlsxCell): number {
  if (value === null) return 0;
  if (typeof value === "string") return kind === "month" ? 8 : value.length;
  const digits = String(Math.round(isMoney(kind) ? value / 100 : value)).length;
  return digits + Math.floor(digits / 3) + (isMoney(kind) ? 3 : 2);
}
