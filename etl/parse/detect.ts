import { asUtf8Bytes } from "./encoding.ts";
import { type ExportKind, type ExportProfile, findHeader } from "./export-headers.ts";
import { holdsInterchange } from "./interchange.ts";

export type DetectedFormat =
  | { format: "x12" }
  | { format: "xlsx" }
  /** an export as text; `delimiter` and `quote` are for the CSV reader, `headerRow` is the index of the header */
  | { format: "csv"; kind: ExportKind; delimiter: string; headerRow: number }
  | { format: "unknown" };

/** Only this much of a text is looked at for the header of an export. */
const looked = 1 << 16;

/** What a file is, from its bytes: X12 (an ISA anywhere), a workbook, an export as text with known headers, or unknown. */
export function detectFormat(bytes: Uint8Array, profile: ExportProfile = {}): DetectedFormat {
  if (isWorkbook(bytes)) return { format: "xlsx" };
  const text = asUtf8Bytes(bytes);
  if (holdsInterchange(text)) return { format: "x12" };
  return detectExport(text, profile);
}

/** A zip whose directory names a workbook. */
function isWorkbook(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes("xl/workbook.xml");
}

function detectExport(bytes: Uint8Array, profile: ExportProfile): DetectedFormat {
  for (const { delimiter, rows } of firstRows(bytes)) {
    const header = findHeader(rows, profile);
    if (header !== null)
      return { format: "csv", kind: header.kind, delimiter, headerRow: header.row };
  }
  return { format: "unknown" };
}

/** The first rows of a text, as each of the usual delimiters would have them; none where it is no text. */
export function firstRows(received: Uint8Array): { delimiter: string; rows: string[][] }[] {
  const bytes = asUtf8Bytes(received).subarray(0, looked);
  if (bytes.includes(0)) return [];
  const text = new TextDecoder("utf-8").decode(bytes);
  const lines = text.split(/\r\n|\n|\r/).slice(0, 40);
  return [",", "\t", ";", "|"].map((delimiter) => ({
    delimiter,
    rows: lines.map((line) => cellsOf(line, delimiter)),
  }));
}

/** The cells of one line; a header holds no line breaks in quotes. */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}
