import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tableNames, tableShapes } from "#etl/parse/table-shapes.ts";
import { unusedSegments } from "#etl/parse/unused-segments.ts";
import { schemaColumns } from "./schema.ts";

const types: Readonly<Record<string, string>> = {
  id: "BIGINT",
  cents: "BIGINT",
  integer: "INTEGER",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  text: "VARCHAR",
  texts: "VARCHAR[]",
};

test.each(tableNames)("%s has the columns of the warehouse, in its order", (table) => {
  const shape = Object.entries(tableShapes[table]).map(([name, type]) => [name, types[type]]);
  const columns = schemaColumns(table).filter(({ name }) => name !== "file_id");
  expect(shape).toEqual(columns.map(({ name, type }) => [name, type]));
});

test.each(Object.entries(unusedSegments))(
  "docs/data-flow.md lists what %s does not use",
  (kind, names) => {
    const document = readFileSync(new URL("../../../docs/data-flow.md", import.meta.url), "utf8");
    const section = document.split(/^## /m).find((part) => part.startsWith(kind)) ?? "";
    const notUsed = section.slice(section.indexOf("Not used"));
    for (const name of names) expect(notUsed).toMatch(new RegExp(`\\b${name}\\b`));
  },
);
