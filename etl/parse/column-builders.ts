import { ContentHash } from "./content-hash.ts";
import { noDay } from "./day.ts";
import type { Column } from "./parsed-file.ts";
import type { ColumnType } from "./table-shapes.ts";

/** Grows a column under construction; a table adds rows to all its columns at once, each first NULL. */
export interface ColumnBuilder {
  /** Makes room for `capacity` rows. */
  reserve(capacity: number): void;
  /** Forgets the rows from `from` up to `to`: they are NULL when they are added again. */
  clear(from: number, to: number): void;
  /** The column, cut to its rows. */
  finish(rows: number): Column;
}

/** A delivery is thousands of small files, and most tables of a file stay empty: they share these arrays. */
const noBytes = new Uint8Array(0);
const noIntegers = new Int32Array(0);
const noDoubles = new Float64Array(0);
const noIds = new BigInt64Array(0);

/** 63-bit hashes, written as two lanes (typed arrays are little-endian wherever DuckDB runs). */
export class IdBuilder implements ColumnBuilder {
  private lanes = noIntegers;

  set(row: number, low: number, high: number): void {
    this.lanes[row * 2] = low;
    this.lanes[row * 2 + 1] = high & 0x7fffffff;
  }

  /** Keeps a position until the set's hash is known and `resolve` makes an id of both. */
  setPosition(row: number, position: number): void {
    this.lanes[row * 2] = position;
  }

  /** Makes ids of the positions of these rows and the set's hash. */
  resolve(from: number, to: number, low: number, high: number): void {
    const hash = new ContentHash();
    let position = 0;
    for (let row = from; row < to; row++) {
      const next = this.lanes[row * 2] as number;
      if (next !== position) hash.set(low, high, next);
      position = next;
      this.set(row, hash.low, hash.high);
    }
  }

  /** Gives all these rows the same id. */
  fill(from: number, to: number, low: number, high: number): void {
    for (let row = from; row < to; row++) this.set(row, low, high);
  }

  reserve(capacity: number): void {
    this.lanes = resized(this.lanes, new Int32Array(capacity * 2));
  }

  clear(): void {}

  finish(rows: number): Column {
    return { type: "id", values: new BigInt64Array(this.lanes.slice(0, rows * 2).buffer) };
  }
}

/** Whole cents as BIGINT; a double holds them exactly up to 2^53. */
export class CentsBuilder implements ColumnBuilder {
  private lanes = noIntegers;
  private valid = noBytes;

  set(row: number, cents: number): void {
    this.lanes[row * 2] = cents;
    this.lanes[row * 2 + 1] = cents === (cents | 0) ? cents >> 31 : Math.floor(cents / 4294967296);
    this.valid[row] = 1;
  }

  reserve(capacity: number): void {
    this.lanes = resized(this.lanes, new Int32Array(capacity * 2));
    this.valid = resized(this.valid, new Uint8Array(capacity));
  }

  clear(from: number, to: number): void {
    this.lanes.fill(0, from * 2, to * 2);
    this.valid.fill(0, from, to);
  }

  finish(rows: number): Column {
    const values = new BigInt64Array(this.lanes.slice(0, rows * 2).buffer);
    return { type: "cents", values, valid: this.valid.slice(0, rows) };
  }
}

/** 32-bit integers and days. */
export class IntegerBuilder implements ColumnBuilder {
  private values = noIntegers;
  private valid = noBytes;

  constructor(private readonly type: "integer" | "date") {}

  set(row: number, value: number): void {
    this.values[row] = value;
    this.valid[row] = 1;
  }

  /** `noDay` leaves NULL. */
  setDay(row: number, day: number): void {
    if (day !== noDay) this.set(row, day);
  }

  /** The value, or `none` for NULL. */
  get(row: number, none: number): number {
    return this.valid[row] === 1 ? (this.values[row] as number) : none;
  }

  reserve(capacity: number): void {
    this.values = resized(this.values, new Int32Array(capacity));
    this.valid = resized(this.valid, new Uint8Array(capacity));
  }

  clear(from: number, to: number): void {
    this.values.fill(0, from, to);
    this.valid.fill(0, from, to);
  }

  finish(rows: number): Column {
    const values = this.values.slice(0, rows);
    return { type: this.type, values, valid: this.valid.slice(0, rows) };
  }
}

export class DoubleBuilder implements ColumnBuilder {
  private values = noDoubles;
  private valid = noBytes;

  /** NaN leaves NULL. */
  set(row: number, value: number): void {
    if (Number.isNaN(value)) return;
    this.values[row] = value;
    this.valid[row] = 1;
  }

  reserve(capacity: number): void {
    this.values = resized(this.values, new Float64Array(capacity));
    this.valid = resized(this.valid, new Uint8Array(capacity));
  }

  clear(from: number, to: number): void {
    this.values.fill(0, from, to);
    this.valid.fill(0, from, to);
  }

  finish(rows: number): Column {
    const values = this.values.slice(0, rows);
    return { type: "double", values, valid: this.valid.slice(0, rows) };
  }
}

export class BooleanBuilder implements ColumnBuilder {
  private values = noBytes;
  private valid = noBytes;

  set(row: number, value: boolean): void {
    this.values[row] = value ? 1 : 0;
    this.valid[row] = 1;
  }

  reserve(capacity: number): void {
    this.values = resized(this.values, new Uint8Array(capacity));
    this.valid = resized(this.valid, new Uint8Array(capacity));
  }

  clear(from: number, to: number): void {
    this.values.fill(0, from, to);
    this.valid.fill(0, from, to);
  }

  finish(rows: number): Column {
    const values = this.values.slice(0, rows);
    return { type: "boolean", values, valid: this.valid.slice(0, rows) };
  }
}

/** Codes into the file's text pool. A code of −1 leaves NULL. */
export class TextBuilder implements ColumnBuilder {
  private codes = noIntegers;

  set(row: number, code: number): void {
    this.codes[row] = code;
  }

  get(row: number): number {
    return this.codes[row] as number;
  }

  reserve(capacity: number): void {
    const before = this.codes.length;
    this.codes = resized(this.codes, new Int32Array(capacity));
    this.codes.fill(-1, before);
  }

  clear(from: number, to: number): void {
    this.codes.fill(-1, from, to);
  }

  finish(rows: number): Column {
    return { type: "text", codes: this.codes.slice(0, rows) };
  }
}

/** Lists of codes. Only the last row that has entries, or a later one, can get another. */
export class TextsBuilder implements ColumnBuilder {
  private ends = noIntegers;
  private codes = noIntegers;
  private used = 0;
  private ended = 0;

  add(row: number, code: number): void {
    if (code < 0) return;
    while (this.ended < row) this.ends[this.ended++] = this.used;
    if (this.used === this.codes.length) {
      this.codes = resized(this.codes, new Int32Array(Math.max(64, this.used * 2)));
    }
    this.codes[this.used++] = code;
  }

  reserve(capacity: number): void {
    this.ends = resized(this.ends, new Int32Array(capacity));
  }

  clear(from: number): void {
    if (this.ended < from) return;
    this.ended = from;
    this.used = from === 0 ? 0 : (this.ends[from - 1] as number);
  }

  finish(rows: number): Column {
    const offsets = new Int32Array(rows + 1).fill(this.used);
    offsets[0] = 0;
    offsets.set(this.ends.subarray(0, Math.min(this.ended, rows)), 1);
    return { type: "texts", offsets, codes: this.codes.slice(0, this.used) };
  }
}

/** The column of a table without rows. */
export function emptyColumn(type: ColumnType): Column {
  switch (type) {
    case "id":
      return { type, values: noIds };
    case "cents":
      return { type, values: noIds, valid: noBytes };
    case "integer":
    case "date":
      return { type, values: noIntegers, valid: noBytes };
    case "double":
      return { type, values: noDoubles, valid: noBytes };
    case "boolean":
      return { type, values: noBytes, valid: noBytes };
    case "text":
      return { type, codes: noIntegers };
    case "texts":
      return { type, offsets: new Int32Array(1), codes: noIntegers };
  }
}

function resized<T extends { set(from: T): void; length: number }>(old: T, grown: T): T {
  grown.set(old);
  return grown;
}
