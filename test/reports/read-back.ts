import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import readWorkbook from "read-excel-file/node";
import { extractText, getDocumentProxy } from "unpdf";

export type TextRow = { readonly [column: string]: string | null };

/** Rows of a CSV file as DuckDB reads them, every cell as the text that stands there; null: empty. */
export async function readCsv(path: string): Promise<TextRow[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const result = await connection.runAndReadAll(
      "from read_csv($path, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', sample_size = -1)",
      { path },
    );
    return result.getRowObjects() as TextRow[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A table of the report's folder. */
export function readTableCsv(folder: string, table: string): Promise<TextRow[]> {
  return readCsv(join(folder, `${table}.csv`));
}

/** All that a PDF says, its pages one after another, blanks made single. */
export async function readPdf(path: string): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { text } = await extractText(document, { mergePages: true });
  return text.replace(/\s+/g, " ");
}

type Sheet = Awaited<ReturnType<typeof readWorkbook>>[number];

/** Sheets of a workbook, in order; rows with their head. */
export function readXlsx(path: string): Promise<Sheet[]> {
  return readWorkbook(path);
}
