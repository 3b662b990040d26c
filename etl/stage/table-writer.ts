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

/** How the parser's columns are staged. */
export const duckdbTypes: Record<ColumnType, DuckDBType> = {
  id: BIGINT,
  cents: BIGINT,
  integer: INTEGER,
  double: DOUBLE,
  boolean: BOOLEAN,
  date: DATE,
  text: VARCHAR,
  texts: LIST(VARCHAR),
};

/**
 * Hands the rows of one table to its appender, `file_id` in front of the parser's columns. Rows of several
 * files share a chunk: a delivery is thousands of small files, and a chunk of its own for each took longer
 * than parsing them.
 */
export class TableWriter {
  private readonly names: string[];
  private readonly types: DuckDBType[];
  private chunk: DuckDBDataChunk | undefined;
  private used = 0;

  constructor(
    private readonly appender: DuckDBAppender,
    shape: TableShape,
  ) {
    this.names = Object.keys(shape);
    this.types = [BIGINT, ...Object.values(shape).map((type) => duckdbTypes[type])];
  }

  /** @param texts the file's text pool, decoded */
  write(table: Columns, fileId: bigint, texts: readonly string[]): void {
    for (let from = 0; from < table.rows; ) {
      this.chunk ??= DuckDBDataChunk.create(this.types, chunkRows);
      const rows = Math.min(chunkRows - this.used, table.rows - from);
      const fileIds = this.chunk.getColumnVector(0);
      for (let row = 0; row < rows; row++) fileIds.setItem(this.used + row, fileId);
      for (const [index, name] of this.names.entries()) {
        const column = table.columns[name];
        if (column === undefined) throw new Error(`The parser left out the column ${name}`);
        fill(this.chunk.getColumnVector(index + 1), this.used, column, from, rows, texts);
      }
      from += rows;
      this.used += rows;
      if (this.used === chunkRows) this.flush();
    }
  }

  close(): void {
    this.flush();
    this.appender.closeSync();
  }

  private flush(): void {
    const { chunk, used } = this;
    if (chunk === undefined) return;
    for (const [index, type] of this.types.entries()) {
      const vector = chunk.getColumnVector(index);
      // A list vector reads all its entries when it is flushed; those never set are no lists.
      if (type === duckdbTypes.texts) {
        for (let row = used; row < chunkRows; row++) vector.setItem(row, null);
      }
      vector.flush();
    }
    chunk.rowCount = used;
    this.appender.appendDataChunk(chunk);
    this.chunk = undefined;
    this.used = 0;
  }
}

function fill(
  vector: DuckDBVector,
  to: number,
  column: Column,
  from: number,
  rows: number,
  texts: readonly string[],
): void {
  switch (column.type) {
    case "id":
      for (let row = 0; row < rows; row++) {
        vector.setItem(to + row, column.values[from + row] ?? null);
      }
      return;
    case "text":
      for (let row = 0; row < rows; row++) {
        vector.setItem(to + row, texts[column.codes[from + row] ?? -1] ?? null);
      }
      return;
    case "texts":
      for (let row = 0; row < rows; row++) {
        const { offsets, codes } = column;
        const cell = codes.subarray(offsets[from + row], offsets[from + row + 1]);
        vector.setItem(
          to + row,
          new DuckDBListValue(Array.from(cell, (code) => texts[code] ?? "")),
        );
      }
      return;
    case "date":
      for (let row = 0; row < rows; row++) {
        const day = column.valid[from + row] ? column.values[from + row] : undefined;
        vector.setItem(to + row, day === undefined ? null : new DuckDBDateValue(day));
      }
      return;
    case "boolean":
      for (let row = 0; row < rows; row++) {
        vector.setItem(to + row, column.valid[from + row] ? column.values[from + row] === 1 : null);
      }
      return;
    default:
      for (let row = 0; row < rows; row++) {
        vector.setItem(
          to + row,
          column.valid[from + row] ? (column.values[from + row] ?? null) : null,
        );
      }
  }
}
