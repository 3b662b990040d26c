import { createReadStream } from "node:fs";
import { copyFile, open, rm, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type CopyColumn, quoteName } from "#queries/copy.ts";
import type { Columns, Query } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { PlainRow } from "#queries/rows.ts";
import { newTempFile } from "#queries/temp-file.ts";
import { plainNumber } from "#reports/file-sql.ts";
import { harmlessSql } from "#reports/harmless-text.ts";
import type { Params } from "./query-params.ts";
import { tableOf } from "./text-rows.ts";

type Asked = {
  readonly reader: Reader;
  readonly home: string;
  readonly query: Query<Columns, Columns>;
  readonly params: Params;
};

/** Runs a query and writes its rows, by the query's own names and in cents: to a file, else to stdout. */
export async function writeRows(
  asked: Asked,
  format: string,
  out: string | undefined,
): Promise<void> {
  const { reader, query, params } = asked;
  // For tables that a spreadsheet or a program takes in, any number of rows: none of them is held here.
  if (format === "csv" || format === "parquet" || format === "arrow")
    return writeFileOfRows(asked, format, out);
  const rows: PlainRow[] = await reader.run(query, params);
  const content = format === "json" ? jsonOf(rows) : tableOf(query.columns, rows);
  if (out) await writeFile(out, content, { mode: 0o600 });
  else await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()));
}

async function writeFileOfRows(
  asked: Asked,
  format: "csv" | "parquet" | "arrow",
  out: string | undefined,
): Promise<void> {
  const { reader, home, query, params } = asked;
  const path = await newTempFile(home);
  try {
    if (reader.generation() === null && format === "csv")
      await writeFile(path, `${Object.keys(query.columns).join(",")}\r\n`);
    else if (format === "arrow") await writeArrow(asked, path);
    else {
      const columns = format === "csv" ? csvColumns(query.columns) : ownColumns(query.columns);
      await reader.copy(query, params, { path, format, columns });
    }
    // As a copy it is as hidden from others as the file it is made from.
    if (out) await copyFile(path, out);
    else await pipeline(createReadStream(path), process.stdout, { end: false });
  } finally {
    await rm(path, { force: true });
  }
}

async function writeArrow({ reader, query, params }: Asked, path: string): Promise<void> {
  const { arrowWriter } = await import("#queries/arrow.ts");
  const file = await open(path, "w");
  try {
    const writer = arrowWriter(file, query.columns);
    if (reader.generation() !== null)
      await reader.each(query, params, ownColumns(query.columns), (rows) => writer.write(rows));
    await writer.end();
  } finally {
    await file.close();
  }
}

function ownColumns(columns: Columns): CopyColumn[] {
  return Object.keys(columns).map((name) => ({ name, sql: quoteName(name) }));
}

/** Texts harmless to a spreadsheet, lists with blanks between; all else as it is. */
function csvColumns(columns: Columns): CopyColumn[] {
  return Object.entries(columns).map(([name, type]) => {
    const own = quoteName(name);
    if (type.startsWith("VARCHAR[]"))
      return { name, sql: harmlessSql(`array_to_string(${own}, ' ')`) };
    if (type.startsWith("VARCHAR")) return { name, sql: harmlessSql(own) };
    return { name, sql: type.startsWith("DOUBLE") ? plainNumber(own) : own };
  });
}

/** An array, one row a line. */
function jsonOf(rows: readonly PlainRow[]): string {
  if (rows.length === 0) return "[]\n";
  return `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
}
