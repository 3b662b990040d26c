import {
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  Int64,
  List,
  Table,
  tableToIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow";
import type { Columns, ValueType } from "./query.ts";
import type { Cell } from "./rows.ts";

const arrowTypes: { [T in ValueType]: () => DataType } = {
  VARCHAR: () => new Utf8(),
  INTEGER: () => new Int32(),
  BIGINT: () => new Int64(),
  DOUBLE: () => new Float64(),
  BOOLEAN: () => new Bool(),
  DATE: () => new DateDay(),
  "VARCHAR[]": () => new List(new Field("item", new Utf8(), true)),
};

/** Rows as an Arrow IPC file: money as BIGINT cents, days as dates. */
export function arrowFile(
  columns: Columns,
  rows: readonly { readonly [name: string]: Cell }[],
): Uint8Array {
  const vectors: { [name: string]: Vector } = {};
  for (const [name, type] of Object.entries(columns)) {
    const base = type.replace("?", "") as ValueType;
    const values = rows.map((row) => arrowValue(base, row[name] ?? null));
    vectors[name] = vectorFromArray(values, arrowTypes[base]());
  }
  return tableToIPC(new Table(vectors), "file");
}

function arrowValue(type: ValueType, value: Cell): unknown {
  if (value === null) return null;
  if (type === "BIGINT" && typeof value === "number") return BigInt(value);
  if (type === "DATE" && typeof value === "string") return new Date(`${value}T00:00:00Z`);
  return value;
}
