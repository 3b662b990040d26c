import { zipSync } from "fflate";
import readWorkbook from "read-excel-file/node";
import type { Cell } from "#etl/parse/export-cells.ts";
import { PackedFileRefused, unpackLimits, unpackZip } from "./unpack.ts";

/** What a workbook may hold; beyond it the file is refused: it would fill memory, or is made to. */
export const workbookLimits = {
  ...unpackLimits,
  /** a sheet becomes one text */
  memberBytes: 256 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** rows × columns of all sheets, up to the farthest cell of each */
  cells: 50_000_000,
};
export type WorkbookLimits = typeof workbookLimits;

/**
 * The rows of each sheet of a workbook.
 *
 * What reads workbooks walks the members of the .zip as they come and unfolds each to its end, whatever the directory says
 * of them; and it makes a table as wide and long as the farthest cell asks for. So it gets only what was unfolded here,
 * within limits, packed anew without compression.
 *
 * @throws PackedFileRefused with a sentence where it is damaged or holds more than the limits
 */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = workbookLimits,
): Promise<Cell[][][]> {
  const parts: Record<string, Uint8Array> = {};
  let cells = 0;
  for (const member of unpackZip(bytes, limits)) {
    if (!/\.xml(\.rels)?$/i.test(member.name)) continue;
    if ("refusal" in member) throw new PackedFileRefused(damaged);
    parts[member.name] = member.bytes;
    if (!member.name.endsWith(".rels")) cells += cellsOf(member.bytes);
    if (cells > limits.cells) throw new PackedFileRefused(tooFar);
  }
  const sheets = await readWorkbook(Buffer.from(zipSync(parts, { level: 0 })));
  return sheets.map(({ data }) => data.map((row) => row.map(cellOf)));
}

/** Rows × columns up to the farthest cell that a part names (`r="AB12"`); without end where that is written in disguise. */
function cellsOf(part: Uint8Array): number {
  const text = new TextDecoder("utf-8").decode(part);
  let columns = 0;
  let rows = 0;
  for (const [, address = ""] of text.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    const [, letters, digits] = /^([A-Za-z]*)(\d*)$/.exec(address) ?? [];
    if (letters === undefined || digits === undefined) return Number.POSITIVE_INFINITY;
    columns = Math.max(columns, columnOf(letters));
    rows = Math.max(rows, Number(digits));
  }
  return columns * rows;
}

/** 1 for A, 27 for AA; 0 for none. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** What the reader of workbooks gives, as the parser takes it. */
function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    default:
      return value instanceof Date ? value : null;
  }
}

const damaged =
  "This workbook is damaged, protected by a password, or unfolds to more than is read at once: save it anew, or as CSV.";
const tooFar =
  "This workbook has cells so far out that its table would not fit in memory: delete the empty rows and columns behind the data, or save it as CSV.";
