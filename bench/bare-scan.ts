import type { DuckDBConnection } from "@duckdb/node-api";
import { bindParams, type ParamValues } from "#queries/bind.ts";
import type { Query } from "#queries/query.ts";
import { sqlOf } from "#queries/reader.ts";

type Operator = {
  name: string;
  children: Operator[];
  extra_info: { Table?: string; Projections?: unknown; Filters?: unknown };
};

/**
 * SQL that reads the columns which a query's plan reads, each table once, and does nothing with them: how fast DuckDB can
 * have them at all.
 */
export async function bareScans(
  connection: DuckDBConnection,
  query: Query,
  params: ParamValues,
): Promise<string[]> {
  const read = new Map<string, Set<string>>();
  for (const { extra_info: told } of await scansOf(connection, query, params)) {
    const table = String(told.Table).split(".").at(-1) ?? "";
    const words = JSON.stringify([told.Projections, told.Filters]).match(/\w+/g) ?? [];
    const columns = read.get(table) ?? new Set();
    for (const word of words) columns.add(word);
    read.set(table, columns);
  }
  const known = await connection.runAndReadAll(
    "select table_name, column_name, data_type from duckdb_columns() where database_name = current_database() order by all",
  );
  const sums = new Map<string, string[]>();
  for (const [table, column, type] of known.getRows().map((row) => row.map(String))) {
    if (table === undefined || column === undefined || !read.get(table)?.has(column)) continue;
    sums.set(table, [...(sums.get(table) ?? []), touched(column, String(type))]);
  }
  return [...sums].map(([table, columns]) => `select ${columns.join(", ")} from ${table}`);
}

function touched(column: string, type: string): string {
  if (type === "VARCHAR") return `max(strlen(${column}))`;
  return type.endsWith("[]") ? `max(len(${column}))` : `max(${column})`;
}

async function scansOf(
  connection: DuckDBConnection,
  query: Query,
  params: ParamValues,
): Promise<Operator[]> {
  const statement = await connection.prepare(`explain (format json) ${sqlOf(query, params)}`);
  try {
    bindParams(statement, query.params, params);
    const [row] = (await statement.runAndReadAll()).getRows();
    const plan: Operator[] = JSON.parse(String(row?.at(-1)));
    const all = (operators: Operator[]): Operator[] =>
      operators.flatMap((operator) => [operator, ...all(operator.children)]);
    return all(plan).filter(({ extra_info }) => extra_info.Table !== undefined);
  } finally {
    statement.destroySync();
  }
}
