import { almostExport } from "#etl/parse/almost-export.ts";
import { detectFormat, firstRows } from "#etl/parse/detect.ts";
import { asUtf8Bytes } from "#etl/parse/encoding.ts";
import type { Cell } from "#etl/parse/export-cells.ts";
import { findHeader } from "#etl/parse/export-headers.ts";
import { parseExport } from "#etl/parse/export-rows.ts";
import type { Issue } from "#etl/parse/issue-log.ts";
import type { ParsedFile } from "#etl/parse/parsed-file.ts";
import { rejectedFile } from "#etl/parse/rejected-file.ts";
import { type CsvReader, csvRows } from "./csv-rows.ts";
import type { MappingProfile } from "./mapping-profiles.ts";
import { openWorkbook } from "./open-workbook.ts";

/**
 * Reads an export, as text or as workbook, its headers as the first profile says that fits, else by synonyms.
 * @returns undefined where the file is no export: X12, or of no kind that is known
 */
export async function readExport(
  bytes: Uint8Array,
  reader: CsvReader,
  profiles: readonly MappingProfile[],
): Promise<ParsedFile | undefined> {
  const format = detectFormat(bytes);
  if (format.format === "x12") return undefined;
  if (format.format === "xlsx") return readSheets(bytes, profiles);
  for (const profile of profiles) {
    const fitted = detectFormat(bytes, profile);
    if (fitted.format === "csv") return readText(bytes, fitted.delimiter, reader, profile);
  }
  if (format.format === "csv") return readText(bytes, format.delimiter, reader);
  return almostExport(firstRows(bytes).map(({ rows }) => rows));
}

async function readText(
  bytes: Uint8Array,
  delimiter: string,
  reader: CsvReader,
  profile?: MappingProfile,
): Promise<ParsedFile> {
  const { rows, hasStrayQuotes } = await csvRows(decode(bytes), delimiter, reader);
  return parseExport(rows, profile, hasStrayQuotes ? [strayQuotes] : []);
}

/** Of a workbook the first sheet that has known headers. */
async function readSheets(
  bytes: Uint8Array,
  profiles: readonly MappingProfile[],
): Promise<ParsedFile> {
  const sheets = await openWorkbook(bytes);
  for (const rows of sheets) {
    const profile = profiles.find((one) => findHeader(rows, one) !== null);
    const parsed = parseExport(rows, profile);
    if (parsed.status !== "rejected") return parsed;
  }
  const [first] = sheets;
  if (first === undefined) {
    return rejectedFile("empty_workbook", "This workbook has no sheet with rows.");
  }
  return almostExport(sheets) ?? parseExport(first);
}

/**
 * The rows of a file that holds cells, in each way in which they may be read: a workbook's sheets; of a text as the
 * delimiter has it that a header is found with, else as the one that gives most cells. Empty where there are no cells.
 */
export async function readTables(
  bytes: Uint8Array,
  reader: CsvReader,
  profiles: readonly MappingProfile[],
): Promise<Cell[][][]> {
  const format = detectFormat(bytes);
  if (format.format === "x12") return [];
  if (format.format === "xlsx") return openWorkbook(bytes);
  const formats = [...profiles.map((profile) => detectFormat(bytes, profile)), format];
  const known = formats.find((one) => one.format === "csv");
  const widest = firstRows(bytes)
    .map(({ delimiter, rows }) => ({
      delimiter,
      cells: Math.max(...rows.map((row) => row.length)),
    }))
    .toSorted((a, b) => b.cells - a.cells)[0];
  const delimiter = known?.format === "csv" ? known.delimiter : widest?.delimiter;
  if (delimiter === undefined || (widest?.cells ?? 0) < 2) return [];
  return [(await csvRows(decode(bytes), delimiter, reader)).rows];
}

const strayQuotes: Issue = {
  severity: "warning",
  code: "quote_not_closed",
  message:
    "A quotation mark opens a cell and none closes it, so all of them were read as ordinary characters: look for cells that hold a delimiter or a line break.",
};

/** UTF-8 or UTF-16, else the one-byte encoding that older Windows programs write. */
function decode(bytes: Uint8Array): string {
  const utf8 = asUtf8Bytes(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(utf8);
  } catch {
    return new TextDecoder("windows-1252").decode(utf8);
  }
}
