import { expect } from "vitest";
import type { ParsedFile } from "#etl/parse/parsed-file.ts";
import { tableNames } from "#etl/parse/table-shapes.ts";
import schema from "#etl/warehouse/schema.sql?raw";
import { rowsOf } from "./rows.ts";

export type SchemaColumn = { name: string; type: string; isRequired: boolean };

/** The columns of a table as the warehouse declares them. */
export function schemaColumns(table: string): SchemaColumn[] {
  const body = new RegExp(`create table ${table} \\(\\n([^;]*?)\\n\\);`).exec(schema)?.[1] ?? "";
  return body.split("\n").map((line) => {
    const [name = "", type = ""] = line.trim().replace(/,$/, "").split(" ");
    return { name, type, isRequired: line.includes("not null") };
  });
}

const required = new Map(
  tableNames.map((table) => [
    table,
    schemaColumns(table)
      .filter(({ name, isRequired }) => isRequired && name !== "file_id")
      .map(({ name }) => name),
  ]),
);

/** Every column that the warehouse declares NOT NULL has a value in every row. */
export function expectNoHoles(file: ParsedFile): void {
  for (const table of tableNames) {
    const names = required.get(table) ?? [];
    for (const row of rowsOf(file, table)) {
      for (const name of names) if (row[name] === null) expect.fail(`${table}.${name} is NULL`);
    }
  }
}
