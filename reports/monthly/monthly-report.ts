import type { Filters } from "#queries/filters.ts";
import type { PlainRow } from "#queries/rows.ts";

/** How a column of a report is written; money is cents, rates are fractions, days of the calendar ISO text. */
export type ReportKind =
  | "text"
  | "month"
  | "date"
  | "money"
  | "count"
  | "rate"
  | "days"
  | "flag"
  /** In the unit that the row's own `unit` names. */
  | "figure";

export type ReportColumn = {
  /** The query's own column (`paid_cents`): its name in the CSV files. */
  readonly id: string;
  /** As a reader sees it. */
  readonly title: string;
  readonly kind: ReportKind;
  /** Of codes: how people read each. */
  readonly words?: { readonly [code: string]: string };
  /** Of a rate: the column that says how many it stands on; under 20 it is written as a count. */
  readonly n?: string;
  /** A rate over money: a small one has no count to be written as. */
  readonly isMoneyRate?: true;
};

/** Rows of one query of the catalogue: `dermledger query` prints the same for the same parameters. */
export type ReportTable = {
  /** Kebab-case: the sheet, the CSV file. */
  readonly id: string;
  readonly title: string;
  /** One sentence under the title; empty: none. */
  readonly note: string;
  /** Name in the catalogue, and every parameter it was asked with; empty where no query gives these rows as they are. */
  readonly query: string;
  readonly params: { readonly [name: string]: string | number | readonly string[] | null };
  readonly columns: readonly ReportColumn[];
  /** The query's rows in their order, cut to the columns, without the one that `total` took. */
  readonly rows: readonly PlainRow[];
  /** Sums under the columns that add up, or the query's own row of all; a cell is null where nothing adds up. Null: none. */
  readonly total: PlainRow | null;
};

/** One of the five figures a report opens with. */
export type ReportFigure = {
  readonly name: string;
  readonly title: string;
  readonly unit: "money" | "rate" | "days";
  readonly better: "up" | "down" | null;
  /** Null: not known; `needs` says what would tell. */
  readonly value: number | null;
  readonly needs: string | null;
  /** Claims that the value rests on; null where it is no figure of claims. */
  readonly n: number | null;
  readonly pending: number;
  readonly lastMonth: number | null;
  readonly lastYear: number | null;
  /** Median of the twelve months before, of those that are known; null where fewer than six are. */
  readonly median12: number | null;
  /** How many of the twelve are known. */
  readonly medianMonths: number;
};

/** A remark put on a day by someone of the practice. */
export type ReportNote = { readonly day: string; readonly text: string; readonly by: string };

/** A filter in words: `Payer`, `Aetna, Cigna`. */
export type ReportFilter = { readonly title: string; readonly text: string };

export type ReportFile = {
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
  readonly loadedAt: string;
};

/**
 * Everything that a month's report says, as data: page, PDF, XLSX and CSV are drawn from this and nothing else, and a closed
 * month is this, stored.
 */
export type MonthlyReport = {
  /** Of this shape; raised when a stored one could no longer be read. */
  readonly format: 1;
  /** `2026-09`. */
  readonly month: string;
  /** The month's last day, or the day it was read on while the month runs. */
  readonly asOf: string;
  /** Names of the practices it covers. */
  readonly practice: string;
  readonly filters: Filters;
  /** The same in words; empty: everything. */
  readonly filterWords: readonly ReportFilter[];
  readonly definitionVersion: string;
  /** When the figures were published, UTC ISO. */
  readonly publishedAt: string;
  readonly figures: readonly ReportFigure[];
  /** By id, in the order of the report; `tableIds` lists them. */
  readonly tables: readonly ReportTable[];
  readonly notes: readonly ReportNote[];
  /** Plain sentences: what no loaded file tells. */
  readonly unknown: readonly string[];
  /** The day of the last remittance, acknowledgement, claim … loaded: "Files loaded through Sep 30, 2026". */
  readonly cutOff: string | null;
  /** Every file loaded when it was read: thousands; pages leave them on the server. */
  readonly files: readonly ReportFile[];
};

/** The tables of a report, in order. */
export const tableIds = [
  "figures",
  "bridge",
  "cash-reconciliation",
  "actions",
  "months",
  "bridge-months",
  "aging-by-payer",
  "denials-by-cause",
  "denials-by-payer",
  "denials-recovered",
  "days-to-payment",
  "gates",
  "cash-by-payer",
  "providers",
  "locations",
  "cpt-families",
  "modifier-25",
  "freshness",
  "definitions",
] as const;
export type TableId = (typeof tableIds)[number];

/** A table by its id; throws for one that a report of this format always has. */
export function tableOf(report: Pick<MonthlyReport, "month" | "tables">, id: TableId): ReportTable {
  const table = report.tables.find((each) => each.id === id);
  if (!table) throw new Error(`The report of ${report.month} has no table ${id}.`);
  return table;
}
