import {
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  type DuckDBPreparedStatement,
  INTEGER,
  LIST,
  VARCHAR,
} from "@duckdb/node-api";
import type { Columns, ValueType } from "./query.ts";

export type ParamValue = string | number | boolean | readonly string[] | null;
export type ParamValues = { readonly [name: string]: ParamValue | undefined };

const dayLength = 86_400_000;
const types = {
  VARCHAR,
  INTEGER,
  BIGINT: DOUBLE,
  DOUBLE,
  BOOLEAN,
  DATE,
  "VARCHAR[]": LIST(VARCHAR),
} as const;

/** `$payer_class` of `payerClass`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Binds the parameters that the statement names, each by its declared type. */
export function bindParams(
  statement: DuckDBPreparedStatement,
  declared: Columns,
  values: ParamValues,
): void {
  const byName = new Map(
    Object.entries(declared).map(([name, type]) => [snakeCase(name), { name, type }]),
  );
  for (let index = 1; index <= statement.parameterCount; index += 1) {
    const sqlName = statement.parameterName(index);
    const param = byName.get(sqlName);
    if (!param) throw new Error(`The SQL names $${sqlName}, which the query does not declare`);
    bindOne(statement, index, param.type, values[param.name]);
  }
}

function bindOne(
  statement: DuckDBPreparedStatement,
  index: number,
  type: Columns[string],
  value: ParamValue | undefined,
): void {
  const base = type.replace("?", "") as ValueType;
  if (value === undefined || value === null) {
    if (!type.endsWith("?"))
      throw new Error(`Parameter ${statement.parameterName(index)} is missing`);
    statement.bindNull(index);
  } else if (base === "DATE") {
    statement.bindDate(index, new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / dayLength));
  } else if (typeof value === "object") {
    statement.bindList(index, [...value], LIST(VARCHAR));
  } else {
    statement.bindValue(index, value, types[base]);
  }
}
