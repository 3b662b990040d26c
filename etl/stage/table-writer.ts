import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBAppender,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";
import bindings from "@duckdb/node-bindings";
import type { Columns } from "#etl/parse/parsed-file.ts";
import type { ColumnType, TableShape } from "#etl/parse/table-shapes.ts";
import {
  type ColumnWriter,
  chunkRows,
  FixedWriter,
  TextsWriter,
  TextWriter,
} from "./column-writer.ts";
import type { StagedTexts } from "./staged-texts.ts";

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
 * Hands the rows of one table to an appender, `file_id` in front of the parser's columns. Rows of several
 * files share a chunk: a delivery is thousands of small files, and a chunk of its own for each took longer
 * than parsing them.
 */
export class TableWriter {
  private readonly chunk: DuckDBDataChunk;
  private readonly columns: { name: string; writer: ColumnWriter }[];
  private readonly fileIds = new BigInt64Array(chunkRows);
  private used = 0;

  constructor(shape: TableShape) {
    const types = Object.entries(shape);
    this.columns = types.map(([name, type]) => ({ name, writer: writerOf(type) }));
    this.chunk = DuckDBDataChunk.create([BIGINT, ...types.map(([, type]) => duckdbTypes[type])]);
  }

  write(table: Columns, fileId: bigint, texts: StagedTexts, appender: DuckDBAppender): void {
    for (let from = 0; from < table.rows; ) {
      const rows = Math.min(chunkRows - this.used, table.rows - from);
      this.fileIds.fill(fileId, this.used, this.used + rows);
      for (const { name, writer } of this.columns) {
        const column = table.columns[name];
        if (column === undefined) throw new Error(`The parser left out the column ${name}`);
        writer.take(column, from, rows, this.used, texts);
      }
      from += rows;
      this.used += rows;
      if (this.used === chunkRows) this.flush(appender);
    }
  }

  /** Hands over the rows of a chunk that is not full. */
  flush(appender: DuckDBAppender): void {
    const { chunk, used } = this;
    if (used === 0) return;
    const vector = (index: number) => bindings.data_chunk_get_vector(chunk.chunk, index);
    bindings.copy_data_to_vector(vector(0), 0, this.fileIds.buffer, 0, used * 8);
    for (const [index, { writer }] of this.columns.entries()) writer.flush(vector(index + 1), used);
    chunk.rowCount = used;
    appender.appendDataChunk(chunk);
    chunk.reset();
    this.used = 0;
  }
}

function writerOf(type: ColumnType): ColumnWriter {
  switch (type) {
    case "id":
    case "cents":
      return new FixedWriter(new BigInt64Array(chunkRows));
    case "integer":
    case "date":
      return new FixedWriter(new Int32Array(chunkRows));
    case "double":
      return new FixedWriter(new Float64Array(chunkRows));
    case "boolean":
      return new FixedWriter(new Uint8Array(chunkRows));
    case "text":
      return new TextWriter();
    case "texts":
      return new TextsWriter();
  }
}
