import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copySql } from "#queries/copy.ts";
import { csvColumn } from "#reports/file-sql.ts";
import type { FileCell, FileKind } from "#reports/file-table.ts";
import { harmlessSql, harmlessText } from "#reports/harmless-text.ts";
import { tableCsvHead, tableCsvRows } from "#reports/write-table-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "harmless-"));
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const dangerous = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "\rx",
  "\nx",
  "\u0000=1",
  "  =1",
  "\u00a0=1",
  "\u3000@x",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
];
const plain = ["", " ", "Smith, John", "O'Hara", "a=1", "1-2", "'=1", "é", "–5", "$5", "(=1)"];

it("puts an apostrophe before what a spreadsheet could run, and before nothing else", () => {
  for (const text of dangerous) expect(harmlessText(text)).toBe(`'${text}`);
  for (const text of plain) expect(harmlessText(text)).toBe(text);
});

it("is one rule in JavaScript and in DuckDB", async () => {
  const statement = await connection.prepare(`select ${harmlessSql("$1")}`);
  const inSql = async (text: string) => {
    statement.bindVarchar(1, text);
    return (await statement.runAndReadAll()).getRows()[0]?.[0];
  };
  for (const text of [...dangerous, ...plain]) expect(await inSql(text)).toBe(harmlessText(text));
  const odd = fc.string({ unit: fc.constantFrom("=", "-", "＝", " ", "\u00a0", "\t", "\n", "a") });
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      expect(await inSql(text)).toBe(harmlessText(text));
    }),
  );
});

/** The same rows, by DuckDB and by hand. */
async function both(header: string, kind: FileKind, cells: FileCell[]) {
  const path = join(folder, "both.csv");
  const quote = (cell: FileCell) =>
    typeof cell === "string" ? `'${cell.replaceAll("'", "''")}'` : String(cell);
  const rows = cells.map((cell, at) => `(${at}, ${quote(cell)})`).join(", ");
  const column = csvColumn({ name: "c", header, kind, sql: "c" });
  const sql = `from (values ${rows}) as t(place, c) order by place`;
  await connection.run(copySql(sql, { path, format: "csv", columns: [column] }));
  const columns = [{ name: "c", header, kind }];
  return {
    byDuckdb: readFileSync(path, "utf8"),
    byHand:
      tableCsvHead(columns) +
      tableCsvRows(
        columns,
        cells.map((cell) => [cell]),
      ),
  };
}

it("gives the same CSV whoever writes it: texts, money, rates, days, months", async () => {
  for (const [kind, cells, text] of [
    ["text", ["=1,2", 'say "x"', "a\nb", null, "plain"], `'=1,2`],
    ["money", [-1234567, -5, 0, 5, 100, null, 9_007_199_254_740_991], "-12345.67\r\n-0.05\r\n0.00"],
    ["rate", [0, 1, 0.078, 1 / 3, null, -0.5], "0\r\n1\r\n0.078"],
    ["days", [41, 41.25, null], "41\r\n41.25"],
    ["count", [0, 12, -3], "0\r\n12\r\n-3"],
    ["date", ["2026-01-31", null], "2026-01-31"],
    ["month", ["2026-09", null], "2026-09"],
  ] as const) {
    const { byDuckdb, byHand } = await both("=Open, at 0–30", kind, [...cells]);
    expect(byHand).toBe(byDuckdb);
    expect(byDuckdb.startsWith(`"'=Open, at 0–30"\r\n`)).toBe(true);
    expect(byDuckdb).toContain(text);
  }
});
