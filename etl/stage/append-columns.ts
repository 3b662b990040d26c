import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBListValue,
  type DuckDBType,
  type DuckDBVector,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";
import type { Column, Columns } from "#etl/parse/parsed-file.ts";
import type { ColumnType, TableShape } from "#etl/parse/table-shapes.ts";

/** DuckDB's own size of a chunk: an appender takes no larger one. */
const chunkRows = 2048;

const duckdbTypes: Record<ColumnType, DuckDBType> = {
  id: BIGINT,
  cents: BIGINT,
  integer: INTEGER,
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  text: VARCHAR,
  texts: LIST(VARCHAR),
};

/** SQL types of the staged columns, by how the parser holds them. */
export const sqlTypes: Record<ColumnType, string> = {
  id: "BIGINT",
  cents: "BIGINT",
  integer: "INTEGER",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  text: "VARCHAR",
  texts: "VARCHAR[]",
};

/**
 * Hands the rows of one table of one file to its appender, `file_id` in front of the parser's columns.
 * @param texts the file's text pool, decoded
 */
export function appendColumns(
  appender: DuckDBAppender,
  shape: TableShape,
  table: Columns,
  fileId: bigint,
  texts: readonly string[],
): void {
  const types = [BIGINT, ...Object.values(shape).map((type) => duckdbTypes[type])];
  const names = Object.keys(shape);
  for (let start = 0; start < table.rows; start += chunkRows) {
    const rows = Math.min(chunkRows, table.rows - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    const fileIds = chunk.getColumnVector(0);
    for (let row = 0; row < rows; row++) fileIds.setItem(row, fileId);
    fileIds.flush();
    for (const [index, name] of names.entries()) {
      const column = table.columns[name];
      if (column === undefined) throw new Error(`The parser left out the column ${name}`);
      const vector = chunk.getColumnVector(index + 1);
      fill(vector, column, start, rows, texts);
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
}

function fill(
  vector: DuckDBVector,
  column: Column,
  start: number,
  rows: number,
  texts: readonly string[],
): void {
  switch (column.type) {
    case "id":
      for (let row = 0; row < rows; row++) vector.setItem(row, column.values[start + row] ?? null);
      return;
    case "text":
      for (let row = 0; row < rows; row++) {
        vector.setItem(row, texts[column.codes[start + row] ?? -1] ?? null);
      }
      return;
    case "texts":
      for (let row = 0; row < rows; row++) {
        const codes = column.codes.subarray(
          column.offsets[start + row],
          column.offsets[start + row + 1],
        );
        vector.setItem(row, new DuckDBListValue(Array.from(codes, (code) => texts[code] ?? "")));
      }
      return;
    case "date":
      for (let row = 0; row < rows; row++) {
        const day = column.valid[start + row] ? column.values[start + row] : undefined;
        vector.setItem(row, day === undefined ? null : new DuckDBDateValue(day));
      }
      return;
    case "boolean":
      for (let row = 0; row < rows; row++) {
        vector.setItem(row, column.valid[start + row] ? column.values[start + row] === 1 : null);
      }
      return;
    default:
      for (let row = 0; row < rows; row++) {
        vector.setItem(
          row,
          column.valid[start + row] ? (column.values[start + row] ?? null) : null,
        );
      }
  }
}
