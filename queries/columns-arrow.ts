import {
  Data,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int16,
  Int32,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { Column, ColumnSet } from "./columns.ts";

/**
 * Columns as one record batch of an Arrow IPC stream. Whole numbers are as narrow as their column allows, words are
 * dictionaries; what is missing is null.
 *
 * @param about is said in the schema's metadata
 */
export function arrowStream(
  { length, columns }: ColumnSet,
  about: { readonly [name: string]: string } = {},
): Uint8Array<ArrayBuffer> {
  const children = columns.map((column, id) => dataOf(column, id));
  const fields = columns.map(({ name }, at) => {
    const [data] = children.slice(at);
    return new Field(name, data?.type ?? new Utf8(), (data?.nullCount ?? 0) > 0);
  });
  const schema = new Schema(fields, new Map(Object.entries(about)));
  const struct = makeData({ type: new Struct(fields), length, nullCount: 0, children });
  const writer = new RecordBatchStreamWriter();
  writer.write(new RecordBatch(schema, struct));
  writer.finish();
  return new Uint8Array(writer.toUint8Array(true));
}

function dataOf(column: Column, id: number): Data {
  if (column.kind === "text") return textData(column.texts);
  if (column.kind === "date") {
    const days = new Int32Array(column.values);
    return makeData({ type: new DateDay(), data: days, ...missingIn(column.values) });
  }
  if (column.kind === "number") {
    const { values } = column;
    const [data, type] = narrowed(values) ?? ([values, new Float64()] as const);
    const { nullCount, nullBitmap } = missingIn(values);
    return new Data(type, 0, values.length, nullCount, [undefined, data, nullBitmap]);
  }
  const [data, indices] = narrowed(column.codes) ?? ([new Int32Array(0), new Int32()] as const);
  const dictionary = vectorFromArray([...column.words], new Utf8());
  const type = new Dictionary(new Utf8(), indices, id);
  return makeData({ type, data, dictionary, ...missingIn(column.codes) });
}

/** The same numbers as the narrowest whole ones that hold them all; undefined where some are not whole, or too large. */
function narrowed(values: Float64Array) {
  let [least, most] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
    // Not a number is not whole either, and yet may be there: it is missing.
    if (!Number.isNaN(value) && value !== Math.floor(value)) return undefined;
  }
  const fits = (bits: number) => least >= -(2 ** (bits - 1)) && most < 2 ** (bits - 1);
  // What is not a number becomes 0 in these.
  if (fits(8)) return [new Int8Array(values), new Int8()] as const;
  if (fits(16)) return [new Int16Array(values), new Int16()] as const;
  return fits(32) ? ([new Int32Array(values), new Int32()] as const) : undefined;
}

/** Which values are there, a bit each. */
function missingIn(values: Float64Array) {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 8));
  let nullCount = 0;
  for (let at = 0; at < values.length; at += 1)
    if (Number.isNaN(values[at])) nullCount += 1;
    else nullBitmap[at >> 3] = (nullBitmap[at >> 3] ?? 0) | (1 << (at & 7));
  return { nullCount, nullBitmap };
}

/** Texts of any length; missing ones are empty. */
function textData(texts: readonly string[]): Data {
  const data = Buffer.from(texts.join(""));
  const valueOffsets = new Int32Array(texts.length + 1);
  for (const [at, text] of texts.entries())
    valueOffsets[at + 1] = (valueOffsets[at] ?? 0) + Buffer.byteLength(text);
  return makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data });
}
