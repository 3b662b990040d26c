/** One column of a written file: its name there, and the SQL over the query's own columns that fills it. */
export type CopyColumn = { readonly name: string; readonly sql: string };

/** A file that DuckDB writes by itself, so that its rows are never held here. */
export type CopyTo = {
  /** Inside the home: DuckDB reaches nothing else. */
  readonly path: string;
  readonly format: "csv" | "parquet";
  readonly columns: readonly CopyColumn[];
  /** Said in the file itself: names to texts (Parquet's key-value metadata; CSV has no place for it). */
  readonly about?: { readonly [name: string]: string };
};

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
export const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The rows of `sql` with the columns of the file, in the order of `sql`. */
export function selectSql(sql: string, columns: readonly CopyColumn[]): string {
  const parts = columns.map((column) => `${column.sql} as ${quoteName(column.name)}`);
  return `select ${parts.join(", ")} from (${sql})`;
}

/**
 * A COPY of `sql`. CSV as RFC 4180 has it: CRLF, a header, quotes where they are needed. The file must be there, empty: it is
 * written in place, so that it stays as hidden from others as it was made.
 */
export function copySql(sql: string, { path, format, columns, about = {} }: CopyTo): string {
  const told = Object.entries(about).map(([name, text]) => `${quoteName(name)}: ${quote(text)}`);
  const options = [
    `format ${format}`,
    "use_tmp_file false",
    ...(format === "csv" ? ["header true", "new_line '\\r\\n'"] : []),
    ...(format === "parquet" && told.length > 0 ? [`kv_metadata {${told.join(", ")}}`] : []),
  ];
  return `copy (${selectSql(sql, columns)}) to ${quote(path)} (${options.join(", ")})`;
}
