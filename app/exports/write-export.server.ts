import { open, writeFile } from "node:fs/promises";
import type { Columns } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { PlainRow } from "#queries/rows.ts";
import { csvColumn, fileTypes, typedColumn } from "#reports/file-sql.ts";
import type { FileCell, FileColumn } from "#reports/file-table.ts";
import { tableCsvHead, tableCsvRows } from "#reports/write-table-csv.ts";
import type { About } from "./about.server.ts";
import { type Format, mostXlsxRows } from "./formats.ts";
import type { ExportSource } from "./table-export.ts";

/** Writes a table to a file that is there already; how many rows. Throws a 413 Response for more than XLSX holds. */
export async function writeExport(
  reader: Reader,
  source: ExportSource,
  format: Format,
  about: About,
  path: string,
): Promise<number> {
  if (format === "csv") return writeCsv(source, path);
  if (format === "parquet") return writeParquet(reader, source, about, path);
  return format === "arrow" ? writeArrow(source, about, path) : writeXlsx(source, about, path);
}

async function writeCsv(source: ExportSource, path: string): Promise<number> {
  if ("copy" in source)
    return source.copy({ path, format: "csv", columns: source.columns.map(csvColumn) });
  const file = await open(path, "w");
  try {
    let count = 0;
    await file.appendFile(tableCsvHead(source.columns));
    for await (const rows of source.rows) {
      await file.appendFile(tableCsvRows(source.columns, rows));
      count += rows.length;
    }
    return count;
  } finally {
    await file.close();
  }
}

async function writeParquet(
  reader: Reader,
  source: ExportSource,
  about: About,
  path: string,
): Promise<number> {
  const to = { path, format: "parquet", about: Object.fromEntries(metadata(about)) } as const;
  if ("copy" in source) return source.copy({ ...to, columns: source.columns.map(typedColumn) });
  const columns = source.columns.map(({ name, kind }) => ({ name, type: fileTypes[kind] }));
  return reader.copyRows({ columns, batches: typedRows(source) }, to);
}

async function writeArrow(source: ExportSource, about: About, path: string): Promise<number> {
  // Only who asks for Arrow needs it.
  const { arrowWriter } = await import("#queries/arrow.ts");
  const columns: Columns = Object.fromEntries(
    source.columns.map(({ name, kind }) => [name, fileTypes[kind]]),
  );
  const file = await open(path, "w");
  try {
    let count = 0;
    const writer = arrowWriter(file, columns, Object.fromEntries(metadata(about)));
    await eachBatch(source, async (rows) => {
      await writer.write(rows);
      count += rows.length;
    });
    await writer.end();
    return count;
  } finally {
    await file.close();
  }
}

async function writeXlsx(source: ExportSource, about: About, path: string): Promise<number> {
  const { xlsxFile } = await import("#reports/write-xlsx.ts");
  const rows: FileCell[][] = [];
  await eachBatch(source, async (batch) => {
    for (const row of batch) rows.push(source.columns.map(({ name }) => cellOf(row[name])));
    if (rows.length > mostXlsxRows) throw new Response(tooMany, { status: 413 });
  });
  const says: readonly FileColumn[] = [
    { name: "about", header: "About this file", kind: "text" },
    { name: "value", header: "", kind: "text" },
  ];
  const sheets = [
    { name: "Rows", columns: source.columns, rows },
    { name: "About", columns: says, rows: about },
  ];
  await writeFile(path, await xlsxFile(sheets));
  return rows.length;
}

const tooMany =
  "An Excel file holds 50,000 rows here, and this list has more: narrow it, or take it as CSV or Parquet.";

/** Rows by the names of their columns, a few thousand at a time. */
async function eachBatch(
  source: ExportSource,
  take: (rows: PlainRow[]) => Promise<void>,
): Promise<void> {
  if ("copy" in source) return source.each(source.columns.map(typedColumn), take);
  const names = source.columns.map(({ name }) => name);
  for await (const rows of typedRows(source))
    for (let from = 0; from < rows.length; from += batchSize)
      await take(
        rows
          .slice(from, from + batchSize)
          .map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? null]))),
      );
}

const batchSize = 10_000;

/** A month as its first day, as Parquet and Arrow have it. */
async function* typedRows(source: Exclude<ExportSource, { copy: unknown }>) {
  const months = source.columns.flatMap(({ kind }, at) => (kind === "month" ? [at] : []));
  for await (const rows of source.rows)
    yield months.length === 0
      ? rows
      : rows.map((row) =>
          row.map((cell, at) =>
            months.includes(at) && typeof cell === "string" ? `${cell.slice(0, 7)}-01` : cell,
          ),
        );
}

function cellOf(value: PlainRow[string] | undefined): FileCell {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Names as machines like them; what is said twice stands in one. */
function metadata(about: About): Map<string, string> {
  const said = new Map<string, string>();
  for (const [name, words] of about) {
    const key = name.toLowerCase().replaceAll(" ", "_");
    const before = said.get(key);
    said.set(key, before === undefined ? words : `${before}; ${words}`);
  }
  return said;
}
