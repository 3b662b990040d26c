import type { ReactNode } from "react";
import type { FileKind } from "#reports/file-table.ts";

export type ColumnKind = "text" | "money" | "exact" | "count" | "rate" | "days" | "date";

/** One column of a `DataTable`. */
export type Column<Row> = {
  id: string;
  header: string;
  /** What it sorts by, and what it shows where `cell` is not given. Money in cents, rates as fractions. */
  value: (row: Row) => string | number | null;
  kind?: ColumnKind;
  /** How many things a rate stands on: under 20 the count is shown, `3 of 12`, and hovering tells the interval. */
  n?: (row: Row) => number | null;
  /** The column that shows `n` already. */
  nFrom?: string;
  /** The rate is of money: few claims behind it are shown as `n = 12`, and there is no interval. */
  isMoneyRate?: true;
  /** In a file, where the value alone says less than the cell; false: a drawing or a button, in no file. */
  inFile?: false | ((row: Row) => string | number | null);
  /** How a file writes it, where the cell is drawn by hand: a number in a column of texts, a month (`2026-09`). */
  fileKind?: FileKind;
  /** Its name in Parquet and Arrow (snake_case), where the id says too little; money gets `_cents`. */
  fileName?: string;
  /** Shown instead of the value in its kind. */
  cell?: (row: Row) => ReactNode;
  /** A second, quieter line under it. */
  under?: (row: Row) => ReactNode;
  /** Makes the cell a link. */
  href?: (row: Row) => string | undefined;
  /** Under the column; a number is written in the column's kind. */
  total?: ReactNode | number;
  totalHref?: string;
  /** What a "–" means here, or the exact figure. */
  hint?: (row: Row) => string | undefined;
  /** False: no sorting by this column. */
  sortable?: boolean;
  /** Long words break into lines instead of widening the table. */
  isWrapped?: boolean;
  /** Minimum width in pixels, for text that would wrap the table. */
  width?: number;
  /** The same in a long table, whose rows are one line, and not all known when widths are taken. */
  lineWidth?: number;
};

export type Sort = { id: string; desc: boolean };

/** `open` rises, `-open` falls. */
export function parseSort(text: string | null): Sort | null {
  if (text === null || text === "") return null;
  return text.startsWith("-") ? { id: text.slice(1), desc: true } : { id: text, desc: false };
}

export function writeSort(sort: Sort | null): string | undefined {
  return sort === null ? undefined : `${sort.desc ? "-" : ""}${sort.id}`;
}
