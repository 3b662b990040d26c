import type { CopyColumn } from "#queries/copy.ts";
import type { FileColumn, FileKind } from "./file-table.ts";
import { harmlessSql, harmlessText } from "./harmless-text.ts";

/** A column that DuckDB fills: SQL over the columns of a query. */
export type SqlColumn = FileColumn & { readonly sql: string };

/** What a kind is in Parquet and Arrow. */
export const fileTypes = {
  text: "VARCHAR",
  money: "BIGINT",
  exact: "BIGINT",
  count: "BIGINT",
  rate: "DOUBLE",
  days: "DOUBLE",
  date: "DATE",
  month: "DATE",
} as const satisfies { readonly [kind in FileKind]: string };

/** As Parquet and Arrow have it: money as BIGINT cents, days as dates, a month as its first day. */
export function typedColumn({ name, kind, sql }: SqlColumn): CopyColumn {
  const value = kind === "month" ? `(${sql})::varchar || '-01'` : `(${sql})`;
  return { name, sql: `(${value})::${fileTypes[kind]}` };
}

/** As CSV has it: money in dollars to the cent, texts harmless; the same as tableCsvRows writes. */
export function csvColumn({ header, kind, sql }: SqlColumn): CopyColumn {
  const name = harmlessText(header);
  if (kind === "text" || kind === "month") return { name, sql: harmlessSql(`(${sql})::varchar`) };
  if (kind === "money" || kind === "exact")
    return { name, sql: `((${sql})::bigint * 0.01::decimal(3, 2))::decimal(18, 2)` };
  if (kind === "rate" || kind === "days") return { name, sql: plainNumber(sql) };
  return { name, sql: `(${sql})::${fileTypes[kind]}` };
}

/** 1 of `1.0`. */
export function plainNumber(sql: string): string {
  return `regexp_replace((${sql})::double::varchar, '\\.0$', '')`;
}

/** A column's codes as words; what has none stays as it is. */
export function wordsSql(sql: string, words: { readonly [code: string]: string }): string {
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const cases = Object.entries(words).map(
    ([code, say]) => `when ${quote(code)} then ${quote(say)}`,
  );
  return `case ${sql} ${cases.join(" ")} else ${sql} end`;
}
