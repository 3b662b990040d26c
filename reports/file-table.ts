/** How a column is written in a file: money is cents until then, rates fractions, days of the calendar ISO text. */
export type FileKind = "text" | "money" | "exact" | "count" | "rate" | "days" | "date" | "month";

export type FileColumn = {
  /** In Parquet and Arrow: snake_case, with its unit (`open_cents`). */
  readonly name: string;
  /** In CSV and XLSX: as on the screen. */
  readonly header: string;
  readonly kind: FileKind;
};

/** Months as `2026-09`. */
export type FileCell = string | number | null;
export type FileRow = readonly FileCell[];

/** Rows to be written, all at once or a few thousand at a time. */
export type FileRows = Iterable<readonly FileRow[]> | AsyncIterable<readonly FileRow[]>;

export const isMoney = (kind: FileKind) => kind === "money" || kind === "exact";
