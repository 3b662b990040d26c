import type { Columns, Query } from "#queries/query.ts";
import type { Reader } from "#queries/reader.ts";
import type { PlainRow } from "#queries/rows.ts";
import type { ReportColumn, ReportKind, ReportTable, TableId } from "./monthly-report.ts";

/** What queries are asked with, by parameter. */
export type AskedParams = { readonly [name: string]: string | number | string[] | null };

/** How a table of the report is made of a query of the catalogue. */
export type TableOfQuery = {
  readonly id: TableId;
  readonly title: string;
  readonly note: string;
  readonly query: Query;
  /** The month alone, or the months of the trends. */
  readonly span: "month" | "trend";
  readonly columns: readonly ReportColumn[];
  /** Columns that add up; claims never do where rows share them. */
  readonly sums: readonly string[];
  /** Of a query with a row of all: the column that says which, and what stands there. */
  readonly totalRow?: { readonly column: string; readonly value: string | null };
  /** Only so many rows, from the first. */
  readonly first?: number;
  /** Of what cannot be cut by claims: left out where filters are set. */
  readonly isWhole?: true;
};

/**
 * Declares a table; columns are named by the query's own.
 *
 * @param columns titles by column, in order
 */
export function tableOfQuery<C extends Columns, P extends Columns>(
  query: Query<C, P>,
  columns: { readonly [K in keyof C & string]?: string },
  rest: Omit<TableOfQuery, "query" | "columns" | "sums"> & {
    readonly sums?: readonly (keyof C & string)[];
    /** By rate, the column that says how many it stands on. */
    readonly n?: { readonly [K in keyof C & string]?: keyof C & string };
    /** Those that are rates over money, not over what is counted. */
    readonly moneyRates?: readonly (keyof C & string)[];
    /** Words for the codes of a column. */
    readonly words?: { readonly [K in keyof C & string]?: { readonly [code: string]: string } };
  },
): TableOfQuery {
  const { n, moneyRates, words, sums = [], ...table } = rest;
  const standsOn: { readonly [id: string]: string | undefined } = n ?? {};
  const wordsOf: { readonly [id: string]: ReportColumn["words"] | undefined } = words ?? {};
  return {
    ...table,
    sums,
    query,
    columns: Object.entries<string | undefined>(columns).map(([id, title = id]) => {
      const column = { id, title, kind: kindOf(id, query.columns[id] ?? "VARCHAR") };
      const counted = standsOn[id];
      const codes = wordsOf[id];
      const isMoney = moneyRates?.some((name) => name === id);
      return {
        ...column,
        ...(codes === undefined ? {} : { words: codes }),
        ...(counted === undefined ? {} : { n: counted }),
        ...(isMoney ? { isMoneyRate: true as const } : {}),
      };
    }),
  };
}

function kindOf(id: string, type: string): ReportKind {
  if (id === "cents" || id.endsWith("_cents")) return "money";
  if (id.endsWith("_rate") || id.endsWith("_share")) return "rate";
  if (/(^|_)days(_|$)/.test(id)) return "days";
  if (id === "month") return "month";
  if (type.startsWith("DATE")) return "date";
  if (type.startsWith("BOOLEAN")) return "flag";
  return type.startsWith("VARCHAR") ? "text" : "count";
}

/** Asks the query and cuts its rows to the columns. */
export async function readTable(
  reader: Reader,
  table: TableOfQuery,
  asked: AskedParams,
): Promise<ReportTable> {
  const { id, title, note, query, columns, totalRow } = table;
  const params = Object.fromEntries(
    Object.keys(query.params).map((name) => [name, asked[name] ?? null]),
  );
  const all: PlainRow[] = await reader.run(query, params);
  const isTotal = (row: PlainRow) =>
    totalRow !== undefined && row[totalRow.column] === totalRow.value;
  const cut = (row: PlainRow) => Object.fromEntries(columns.map((c) => [c.id, row[c.id] ?? null]));
  const rows = all
    .filter((row) => !isTotal(row))
    .slice(0, table.first)
    .map(cut);
  const whole = all.find(isTotal);
  const total = whole ? cut(whole) : sumOf(table, rows);
  return { id, title, note, query: query.name, params, columns, rows, total };
}

function sumOf({ columns, sums }: TableOfQuery, rows: readonly PlainRow[]): PlainRow | null {
  if (sums.length === 0 || rows.length === 0) return null;
  const sum = (id: string) =>
    rows.reduce((total, row) => {
      const value = row[id];
      return typeof value === "number" ? total + value : total;
    }, 0);
  return Object.fromEntries(columns.map(({ id }) => [id, sums.includes(id) ? sum(id) : null]));
}
