import readWorkbook from "read-excel-file/node";
import type { DetectedFormat } from "#etl/parse/detect.ts";
import { asUtf8Bytes } from "#etl/parse/encoding.ts";
import type { Cell } from "#etl/parse/export-cells.ts";
import { parseExport } from "#etl/parse/export-rows.ts";
import type { ParsedFile } from "#etl/parse/parsed-file.ts";
import { rejectedFile } from "#etl/parse/rejected-file.ts";
import { csvRows } from "./csv-rows.ts";
import { requireWithinLimits } from "./unpack.ts";

/** Reads an export, as text or as workbook; of a workbook the first sheet that has known headers. */
export async function readExport(bytes: Uint8Array, format: DetectedFormat): Promise<ParsedFile> {
  if (format.format === "csv") return parseExport(csvRows(decode(bytes), format.delimiter));
  requireWithinLimits(bytes, ".xlsx");
  const sheets = await readWorkbook(Buffer.from(bytes));
  const parsed = sheets.map(({ data }) => parseExport(data.map((row) => row.map(cellOf))));
  return (
    parsed.find(({ status }) => status !== "rejected") ??
    parsed[0] ??
    rejectedFile("empty_workbook", "This workbook has no sheet with rows.")
  );
}

/** UTF-8 or UTF-16, else the one-byte encoding that older Windows programs write. */
function decode(bytes: Uint8Array): string {
  const utf8 = asUtf8Bytes(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(utf8);
  } catch {
    return new TextDecoder("windows-1252").decode(utf8);
  }
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
