import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quoted } from "#etl/warehouse/duckdb.ts";

/** Where DuckDB reads: a connection a file, as several are read at once beside other work; and a folder that it may read. */
export type CsvReader = { connect: () => Promise<DuckDBConnection>; folder: string };

export type CsvRows = {
  /** one array per row that is not blank, in the order of the file, padded to the longest with null */
  rows: (string | null)[][];
  /** a quote opens a cell and nothing closes it: all quotes were read as ordinary characters */
  hasStrayQuotes: boolean;
};

/** Every row is padded to the longest: one row of millions of delimiters would fill memory. */
const mostCells = 5_000;

let written = 0;

/**
 * The cells of a text of separated values, read by DuckDB. Rows may be shorter or longer than others; quotes hold
 * delimiters and line breaks; lines with nothing on them are no rows.
 */
export async function csvRows(
  text: string,
  delimiter: string,
  { connect, folder }: CsvReader,
): Promise<CsvRows> {
  // One kind of line break: DuckDB loses a cell where a lone CR stands between others.
  const lines = text.replace(/\r\n?/g, "\n");
  const { isQuoted, width } = shapeOf(lines, delimiter);
  if (width > mostCells) {
    throw new Error(`a row of it has ${width} cells; at most ${mostCells} are read.`);
  }
  const path = join(folder, `export-${process.pid}-${written++}.csv`);
  await writeFile(path, lines, { mode: 0o600 });
  const connection = await connect();
  try {
    const columns = Array.from({ length: width }, (_, index) => `c${index}: 'VARCHAR'`);
    const quote = isQuoted ? `'"'` : "''";
    const result = await connection.runAndReadAll(
      `select * from read_csv(${quoted(path)}, header = false, skip = 0, auto_detect = false,
         columns = {${columns.join(", ")}}, delim = ${quoted(delimiter)}, quote = ${quote}, escape = ${quote},
         comment = '', null_padding = true, strict_mode = false, parallel = false)`,
    );
    const rows = result.getRows().map((row) => row.map(isQuoted ? cellOf : bareCellOf));
    return { rows, hasStrayQuotes: !isQuoted };
  } finally {
    connection.closeSync();
    await rm(path, { force: true });
  }
}

/**
 * What DuckDB has to be told: whether every quote that opens a cell is closed (else it would take the rest of the file
 * for one cell), and how many cells the longest row has (else it would drop those beyond).
 */
function shapeOf(lines: string, delimiter: string): { isQuoted: boolean; width: number } {
  const quotedCells = new RegExp(
    `(?<=^|[${delimiter}\\n]) *"[^"]*(?:""[^"]*)*" *(?=[${delimiter}\\n]|$)`,
    "g",
  );
  const bare = lines.replace(quotedCells, "");
  const isQuoted = !new RegExp(`(?:^|[${delimiter}\\n]) *"`).test(bare);
  let width = 2;
  for (const line of (isQuoted ? bare : lines).split("\n")) {
    width = Math.max(width, line.split(delimiter).length);
  }
  return { isQuoted, width };
}

function cellOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** Of a file whose quotes do not add up: a pair around a whole cell is no part of it. */
function bareCellOf(value: unknown): string | null {
  return typeof value === "string" ? value.replace(/^"(.*)"$/, "$1").replaceAll('""', '"') : null;
}
