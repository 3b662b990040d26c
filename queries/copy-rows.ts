import {
  BIGINT,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  type DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from "@duckdb/node-api";
import { type CopyTo, copySql, quoteName } from "./copy.ts";
import { interruptible } from "./interruptible.ts";

const types = { VARCHAR, BIGINT, DOUBLE, DATE } as const;
type TypedCell = string | number | null;

/** Rows that were not read from the warehouse, for a file of their own; days are ISO text. */
export type TypedRows = {
  readonly columns: readonly { readonly name: string; readonly type: keyof typeof types }[];
  readonly batches:
    | Iterable<readonly (readonly TypedCell[])[]>
    | AsyncIterable<readonly (readonly TypedCell[])[]>;
};

/**
 * Writes rows by DuckDB, on a connection of their own: a temporary table, which spills to the disk where it grows large.
 * How many there are.
 */
export async function copyRows(
  instance: DuckDBInstance,
  { columns, batches }: TypedRows,
  to: Omit<CopyTo, "columns">,
  signal: AbortSignal,
): Promise<number> {
  const connection = await instance.connect();
  try {
    return await interruptible(connection, signal, async () => {
      const declared = columns.map(({ name, type }) => `${quoteName(name)} ${type}`);
      await connection.run(`create temp table written (${declared.join(", ")})`);
      const appender = await connection.createAppender("written", "main", "temp");
      try {
        for await (const rows of batches) {
          signal.throwIfAborted();
          for (const row of rows) {
            for (const [at, { type }] of columns.entries())
              appender.appendValue(typedValue(row[at] ?? null, type), types[type]);
            appender.endRow();
          }
        }
      } finally {
        appender.closeSync();
      }
      const named = columns.map(({ name }) => ({ name, sql: quoteName(name) }));
      const result = await connection.run(copySql("from written", { ...to, columns: named }));
      return result.rowsChanged;
    });
  } finally {
    connection.closeSync();
  }
}

const dayLength = 86_400_000;

function typedValue(value: TypedCell, type: keyof typeof types): DuckDBValue {
  if (value === null) return null;
  if (type === "VARCHAR") return String(value);
  if (type === "DATE") return new DuckDBDateValue(Date.parse(`${value}T00:00:00Z`) / dayLength);
  return type === "BIGINT" ? BigInt(Math.round(Number(value))) : Number(value);
}
