import type { FileHandle } from "node:fs/promises";
import {
  AsyncByteQueue,
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { Columns, ValueType } from "./query.ts";
import type { Cell, PlainRow } from "./rows.ts";

const arrowTypes: { [T in ValueType]: () => DataType } = {
  VARCHAR: () => new Utf8(),
  INTEGER: () => new Int32(),
  BIGINT: () => new Int64(),
  DOUBLE: () => new Float64(),
  BOOLEAN: () => new Bool(),
  DATE: () => new DateDay(),
  "VARCHAR[]": () => new List(new Field("item", new Utf8(), true)),
};

/** Keeps what the writer makes until it is taken: nothing piles up behind a slow disk. */
class Collected extends AsyncByteQueue<Uint8Array> {
  #parts: Uint8Array[] = [];
  override write(part: Uint8Array): void {
    this.#parts.push(part.slice());
  }
  take(): Uint8Array {
    return Buffer.concat(this.#parts.splice(0));
  }
}

/** Rows as an Arrow IPC file: money as BIGINT cents, days as dates. */
export type ArrowWriter = {
  /** Rows of one record batch. */
  write(rows: readonly PlainRow[]): Promise<void>;
  end(): Promise<void>;
};

/**
 * Writes an Arrow IPC file batch by batch, so that only one batch is held.
 *
 * @param about is said in the schema's metadata
 */
export function arrowWriter(
  file: FileHandle,
  columns: Columns,
  about: { readonly [name: string]: string } = {},
): ArrowWriter {
  const typed = Object.entries(columns).map(([name, type]) => {
    const base = type.replace("?", "") as ValueType;
    return { name, base, field: new Field(name, arrowTypes[base](), true) };
  });
  const schema = new Schema(
    typed.map(({ field }) => field),
    new Map(Object.entries(about)),
  );
  const sink = new Collected();
  const writer = new RecordBatchFileWriter();
  writer.reset(sink, schema);
  return {
    async write(rows) {
      const children = typed.map(({ name, base, field }) => {
        const values = rows.map((row) => arrowValue(base, row[name] ?? null));
        const [data] = vectorFromArray(values, field.type).data;
        return data ?? makeData({ type: field.type });
      });
      const struct = makeData({ type: new Struct(schema.fields), length: rows.length, children });
      writer.write(new RecordBatch(schema, struct));
      await file.appendFile(sink.take());
    },
    async end() {
      writer.finish();
      await file.appendFile(sink.take());
    },
  };
}

function arrowValue(type: ValueType, value: Cell): unknown {
  if (value === null) return null;
  if (type === "BIGINT" && typeof value === "number") return BigInt(Math.round(value));
  if (type === "DATE" && typeof value === "string") return new Date(`${value}T00:00:00Z`);
  return value;
}
