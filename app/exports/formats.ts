/** What a table can be taken away as, and what each is for. */
export const formats = {
  csv: { title: "CSV", use: "Any program, any size" },
  xlsx: { title: "Excel", use: "Real numbers and dates, to 50,000 rows" },
  parquet: { title: "Parquet", use: "DuckDB, Python, R; money in cents" },
  arrow: { title: "Arrow", use: "Data frames; money in cents" },
} as const;

export type Format = keyof typeof formats;
export const formatNames: readonly Format[] = ["csv", "xlsx", "parquet", "arrow"];

/** The library that writes XLSX holds all rows in memory. */
export const mostXlsxRows = 50_000;
