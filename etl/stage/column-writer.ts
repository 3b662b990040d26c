import bindings, { type Vector } from "@duckdb/node-bindings";
import type { Column } from "#etl/parse/parsed-file.ts";
import type { StagedTexts } from "./staged-texts.ts";

/** DuckDB's own size of a chunk: an appender takes no larger one. */
export const chunkRows = 2048;

/** Gathers the cells of one column until a chunk is full, then copies them into DuckDB's vector in one go. */
export interface ColumnWriter {
  /** Takes the cells of `rows` rows from row `from` of a file's column, as rows `to` and following of the chunk. */
  take(column: Column, from: number, rows: number, to: number, texts: StagedTexts): void;
  /** Fills the vector of a chunk of `rows` rows, and starts over. */
  flush(vector: Vector, rows: number): void;
}

/** A bit per row, 0 = NULL, as DuckDB keeps it. */
class Validity {
  private readonly bits = new Uint8Array(chunkRows / 8).fill(0xff);
  private hasNull = false;

  setNull(row: number): void {
    const at = row >> 3;
    this.bits[at] = (this.bits[at] ?? 0) & ~(1 << (row & 7));
    this.hasNull = true;
  }

  flush(vector: Vector): void {
    if (!this.hasNull) return;
    bindings.vector_ensure_validity_writable(vector);
    const { bits } = this;
    bindings.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, bits.byteLength);
    bits.fill(0xff);
    this.hasNull = false;
  }
}

type Fixed = BigInt64Array | Int32Array | Float64Array | Uint8Array;

/** Numbers, days and truth values: the parser's arrays are DuckDB's own layout. */
export class FixedWriter implements ColumnWriter {
  private readonly validity = new Validity();

  constructor(private readonly values: Fixed & { buffer: ArrayBuffer }) {}

  take(column: Column, from: number, rows: number, to: number): void {
    if (!("values" in column)) throw new Error(`A column of ${column.type} has no values.`);
    const { values } = this;
    copyInto(values, column.values.subarray(from, from + rows), to);
    if (!("valid" in column)) return;
    const { valid } = column;
    for (let row = 0; row < rows; row++) {
      if (valid[from + row] === 0) this.validity.setNull(to + row);
    }
  }

  flush(vector: Vector, rows: number): void {
    const { buffer, BYTES_PER_ELEMENT: width } = this.values;
    bindings.copy_data_to_vector(vector, 0, buffer, 0, rows * width);
    this.validity.flush(vector);
  }
}

function copyInto(target: Fixed, source: Fixed, at: number): void {
  if (target instanceof BigInt64Array) {
    if (source instanceof BigInt64Array) target.set(source, at);
  } else if (!(source instanceof BigInt64Array)) target.set(source, at);
}

/** A text that does not fit into its cell: DuckDB keeps its bytes elsewhere, and is told of each by itself. */
type LongText = { row: number; bytes: Uint8Array };

/** 16 bytes a cell: the length and the text itself, where it has at most 12 bytes. */
class TextCells {
  private cells = new Int32Array(chunkRows * 4);
  private readonly long: LongText[] = [];

  set(row: number, code: number, texts: StagedTexts): void {
    const to = row * 4;
    if (to === this.cells.length) this.grow();
    const { cells } = this;
    const from = code * 4;
    const words = texts.cells;
    cells[to] = words[from] as number;
    cells[to + 1] = words[from + 1] as number;
    cells[to + 2] = words[from + 2] as number;
    cells[to + 3] = words[from + 3] as number;
    if ((words[from] as number) > 12) this.long.push({ row, bytes: texts.bytes(code) });
  }

  flush(vector: Vector, rows: number): void {
    bindings.copy_data_to_vector(vector, 0, this.cells.buffer as ArrayBuffer, 0, rows * 16);
    for (const { row, bytes } of this.long) {
      bindings.vector_assign_string_element_len(vector, row, bytes);
    }
    this.long.length = 0;
  }

  private grow(): void {
    const grown = new Int32Array(this.cells.length * 2);
    grown.set(this.cells);
    this.cells = grown;
  }
}

export class TextWriter implements ColumnWriter {
  private readonly validity = new Validity();
  private readonly cells = new TextCells();

  take(column: Column, from: number, rows: number, to: number, texts: StagedTexts): void {
    if (column.type !== "text") throw new Error(`A column of ${column.type} has no texts.`);
    const { codes } = column;
    for (let row = 0; row < rows; row++) {
      const code = codes[from + row] as number;
      if (code < 0) this.validity.setNull(to + row);
      else this.cells.set(to + row, code, texts);
    }
  }

  flush(vector: Vector, rows: number): void {
    this.cells.flush(vector, rows);
    this.validity.flush(vector);
  }
}

/** Lists of texts: where each row's begin and how many there are, and all of them one after the other. */
export class TextsWriter implements ColumnWriter {
  /** two 64-bit numbers a row, of which the upper halves stay 0 */
  private readonly entries = new Int32Array(chunkRows * 4);
  private readonly cells = new TextCells();
  private used = 0;

  take(column: Column, from: number, rows: number, to: number, texts: StagedTexts): void {
    if (column.type !== "texts") throw new Error(`A column of ${column.type} has no lists.`);
    const { offsets, codes } = column;
    for (let row = 0; row < rows; row++) {
      const start = offsets[from + row] as number;
      const end = offsets[from + row + 1] as number;
      this.entries[(to + row) * 4] = this.used;
      this.entries[(to + row) * 4 + 2] = end - start;
      for (let at = start; at < end; at++) {
        this.cells.set(this.used++, codes[at] as number, texts);
      }
    }
  }

  flush(vector: Vector, rows: number): void {
    bindings.list_vector_reserve(vector, this.used);
    bindings.list_vector_set_size(vector, this.used);
    this.cells.flush(bindings.list_vector_get_child(vector), this.used);
    bindings.copy_data_to_vector(vector, 0, this.entries.buffer, 0, rows * 16);
    this.used = 0;
  }
}
