import type { TableName } from "./table-shapes.ts";

/** One bit of truth per row: 1 = a value, 0 = NULL. */
type Validity = Uint8Array;

/**
 * One column, as arrays that can be moved between threads. All arrays have exactly one entry per row.
 * - `id`, `cents`: 64-bit integers. `date`: days since 1970-01-01.
 * - `text`: codes into `ParsedFile.texts`, −1 = NULL.
 * - `texts`: row r holds the codes from `offsets[r]` up to `offsets[r + 1]` (offsets has rows + 1 entries).
 */
export type Column =
  | { type: "id"; values: BigInt64Array }
  | { type: "cents"; values: BigInt64Array; valid: Validity }
  | { type: "integer"; values: Int32Array; valid: Validity }
  | { type: "date"; values: Int32Array; valid: Validity }
  | { type: "double"; values: Float64Array; valid: Validity }
  | { type: "boolean"; values: Uint8Array; valid: Validity }
  | { type: "text"; codes: Int32Array }
  | { type: "texts"; offsets: Int32Array; codes: Int32Array };

export type Columns = { rows: number; columns: Readonly<Record<string, Column>> };

/**
 * The texts of a file as UTF-8: text c stands in `bytes` from `offsets[c]` up to `offsets[c + 1]`. What is told over and
 * over stands there once; what hardly ever comes twice (control numbers, hashes) once for every row.
 */
export type TextPool = { count: number; bytes: Uint8Array; offsets: Int32Array };

export type FileStatus = "loaded" | "partial" | "rejected" | "unsupported";

/** What a file holds: the columns of `source_file` that the parser knows. Dates are days since 1970-01-01. */
export type FileTotals = {
  transactions: number;
  /** of these, repeats of a set earlier in the same file */
  duplicateTransactions: number;
  claims: number;
  lines: number;
  chargeCents: number;
  paidCents: number;
  segments: number;
  segmentsUsed: number;
  segmentsUnused: number;
  segmentsIssue: number;
  issues: number;
  firstOn: number | null;
  lastOn: number | null;
};

/** What a file is, and what it holds in all. */
export type FileSummary = { kind: string; status: FileStatus; totals: FileTotals };

/** Rows of the base tables (`tableShapes`) of a file, or of a part of a large one, and the text that they point into. */
export type ParsedPart = {
  texts: TextPool;
  /** a table without rows has its columns, empty; issues are the table `load_issue` */
  tables: Readonly<Record<TableName, Columns>>;
};

/**
 * What `parseFile` makes of one file. A set that stands twice in one file has its rows once, and a row in
 * `transaction_set` for each.
 */
export type ParsedFile = FileSummary & ParsedPart;

/** The texts of a pool as strings, by code. */
export function decodeTexts(pool: TextPool): string[] {
  const buffer = Buffer.from(pool.bytes.buffer, pool.bytes.byteOffset, pool.bytes.byteLength);
  const texts = new Array<string>(pool.count);
  for (let code = 0; code < pool.count; code++) {
    texts[code] = buffer.toString("utf8", pool.offsets[code], pool.offsets[code + 1]);
  }
  return texts;
}

export type Value = bigint | number | boolean | string | string[] | null;

/** The value of one cell; dates as days since 1970-01-01. `texts` are the pool's, decoded. */
export function cellValue(column: Column, row: number, texts: readonly string[]): Value {
  switch (column.type) {
    case "id":
      return column.values[row] ?? null;
    case "text":
      return texts[column.codes[row] ?? -1] ?? null;
    case "texts":
      return Array.from(
        column.codes.subarray(column.offsets[row], column.offsets[row + 1]),
        (code) => texts[code] ?? "",
      );
    case "boolean":
      return column.valid[row] ? column.values[row] === 1 : null;
    default:
      return column.valid[row] ? (column.values[row] ?? null) : null;
  }
}

/** The buffers of a parsed file or part, to hand over instead of copying: `postMessage(file, transferables(file))`. */
export function transferables(file: ParsedPart): ArrayBuffer[] {
  const buffers = new Set<ArrayBufferLike>([file.texts.bytes.buffer, file.texts.offsets.buffer]);
  for (const table of Object.values(file.tables)) {
    // Files of a thread share the columns of tables without rows: moved away, they would be gone for the next file.
    if (table.rows === 0) continue;
    for (const column of Object.values(table.columns)) {
      if ("values" in column) buffers.add(column.values.buffer);
      if ("valid" in column) buffers.add(column.valid.buffer);
      if ("codes" in column) buffers.add(column.codes.buffer);
      if ("offsets" in column) buffers.add(column.offsets.buffer);
    }
  }
  return [...buffers].filter(
    (buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer && buffer.byteLength > 0,
  );
}
