import { writeFile } from "node:fs/promises";
import type { Columns, Query } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { PlainRow } from "#queries/rows.ts";
import { writeCsv } from "#reports/write-csv.ts";
import type { Params } from "./query-params.ts";
import { tableOf } from "./text-rows.ts";

/** Runs a query and writes its rows: to a file, else to stdout. */
export async function writeRows(
  reader: Reader,
  query: Query<Columns, Columns>,
  params: Params,
  format: string,
  out: string | undefined,
): Promise<void> {
  const content = await render(reader, query, params, format);
  if (out) await writeFile(out, content, { mode: 0o600 });
  else await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
}

async function render(
  reader: Reader,
  query: Query<Columns, Columns>,
  params: Params,
  format: string,
): Promise<string | Uint8Array> {
  if (format === "parquet") return reader.parquet(query, params);
  const rows: PlainRow[] = await reader.run(query, params);
  if (format === "arrow") {
    const { arrowFile } = await import("#queries/arrow.ts");
    return arrowFile(query.columns, rows);
  }
  if (format === "json") return jsonOf(rows);
  const columns = Object.keys(query.columns);
  return format === "csv" ? writeCsv(columns, rows) : tableOf(query.columns, rows);
}

/** An array, one row a line. */
function jsonOf(rows: readonly PlainRow[]): string {
  if (rows.length === 0) return "[]\n";
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
