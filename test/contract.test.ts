import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import officeSchema from "#app/office/schema.sql?raw";
import schema from "#etl/warehouse/schema.sql?raw";
import { bindParams, type ParamValue } from "#queries/bind.ts";
import { catalogue } from "#queries/catalogue.ts";
import { followUpView } from "#queries/follow-up-view.ts";
import { pageCatalogue } from "#queries/page-catalogue.ts";
import type { Columns, Query } from "#queries/query.ts";
import { withScopes } from "#queries/scope/scope.ts";

let connection: DuckDBConnection;

beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(schema);
  await connection.run(`attach ':memory:' as office; use office; ${officeSchema}; use memory`);
  await connection.run(followUpView("office"));
});
afterAll(() => connection.closeSync());

const samples = {
  DATE: "2026-08-31",
  VARCHAR: "a",
  "VARCHAR[]": [],
  INTEGER: 1,
  BIGINT: 1,
  DOUBLE: 1,
  BOOLEAN: true,
} as const;

function sampleOf(type: Columns[string]): ParamValue {
  if (type.endsWith("?")) return null;
  return samples[type as keyof typeof samples];
}

const cases = Object.entries({ ...catalogue, ...pageCatalogue }).flatMap(
  ([name, query]: [string, Query]) => [
    { name, query, byLine: false },
    ...(query.sql.includes("/* filters */") ? [{ name, query, byLine: true }] : []),
  ],
);

describe("every query of the catalogue, against the empty schema", () => {
  it.each(cases)("$name, by line: $byLine", async ({ name, query, byLine }) => {
    const statement = await connection.prepare(withScopes(query.sql, byLine));
    expect(query.name).toBe(name);
    const values = Object.entries(query.params).map(([key, type]) => [key, sampleOf(type)]);
    bindParams(statement, query.params, Object.fromEntries(values));
    const result = await statement.runAndReadAll();
    const columns = result.columnNames().map((column, i) => [column, String(result.columnType(i))]);
    expect(columns).toEqual(
      Object.entries(query.columns).map(([column, type]) => [column, type.replace("?", "")]),
    );
  });
});
