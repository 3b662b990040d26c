import { readFileSync } from "node:fs";
import { parseFile } from "#etl/parse/parse-file.ts";
import { cellValue, decodeTexts, type ParsedFile, type Value } from "#etl/parse/parsed-file.ts";
import type { TableName } from "#etl/parse/table-shapes.ts";

export type Row = Record<string, Value>;

/** The rows of a table of a parsed file: dates as ISO strings, cents as numbers, ids as bigints. */
export function rowsOf(file: ParsedFile, table: TableName): Row[] {
  const texts = decodeTexts(file.texts);
  const { rows, columns } = file.tables[table];
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        const value = cellValue(column, row, texts);
        if (column.type === "date" && typeof value === "number") return [name, isoDay(value)];
        return [name, column.type === "cents" && value !== null ? Number(value) : value];
      }),
    ),
  );
}

/** Rows without the columns that are NULL, ids and places: what a test wants to say. */
export function toldOf(file: ParsedFile, table: TableName): Row[] {
  const left = /(_id|segment_no|content_hash)$/;
  const kept = ["row_id", "member_id", "practice_tax_id", "payer_tax_id", "corrected_member_id"];
  return rowsOf(file, table).map((row) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([name, value]) => value !== null && (kept.includes(name) || !left.test(name)),
      ),
    ),
  );
}

/** All tables with rows, numbers of segments left out: what must not depend on the way a file is written. */
export function contentOf(file: ParsedFile): Record<string, Row[]> {
  const names = Object.keys(file.tables).filter((name): name is TableName => name in file.tables);
  return Object.fromEntries(
    names
      .filter((name) => name !== "load_issue" && file.tables[name].rows > 0)
      .map((name) => [
        name,
        rowsOf(file, name).map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([column]) => !column.endsWith("segment_no")),
          ),
        ),
      ]),
  );
}

export function issueCodes(file: ParsedFile): string[] {
  return rowsOf(file, "load_issue").map(({ code }) => String(code));
}

export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), "utf8");
}

export function parseFixture(name: string): ParsedFile {
  return parseFile(Buffer.from(fixture(`x12/${name}`)), { name });
}

export function parseText(text: string): ParsedFile {
  return parseFile(Buffer.from(text, "latin1"), { name: "test.txt" });
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
