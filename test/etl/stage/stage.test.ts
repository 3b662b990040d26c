import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBDateValue, DuckDBListValue, type DuckDBValue } from "@duckdb/node-api";
import { expect, test } from "vitest";
import type { Column, ParsedPart } from "#etl/parse/parsed-file.ts";
import { type TableName, tableNames, tableShapes } from "#etl/parse/table-shapes.ts";
import { TextPoolBuilder } from "#etl/parse/text-pool.ts";
import { openStage } from "#etl/stage/stage.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { temporaryFolder } from "../load/temporary-home.ts";

/** Texts around the length up to which DuckDB keeps them in the cell itself, and beyond ASCII. */
const words = [
  "",
  "A",
  "twelve bytes",
  "thirteen bytes",
  "Muñoz-Ibáñez",
  "x".repeat(300),
  "β".repeat(7),
];
const word = (n: number) => words[n % words.length] ?? "";

/** The cell of a row: what is written, and what must be read. */
function cellOf(type: string, n: number): DuckDBValue {
  if (type === "id") return BigInt(n) * 41_611_686_018_427n;
  if (type === "texts") {
    const texts = Array.from({ length: n % 4 }, (_, at) => word(n + at)).filter(
      (text) => text !== "",
    );
    return new DuckDBListValue(texts);
  }
  if (n % 5 === 0) return null;
  if (type === "cents") return BigInt(n) * (n % 2 === 0 ? -9_007_199_254n : 1n);
  if (type === "integer") return -n;
  if (type === "double") return n / 8;
  if (type === "boolean") return n % 3 === 0;
  if (type === "date") return new DuckDBDateValue(n * 7 - 1000);
  return word(n) === "" ? null : word(n);
}

const seedOf = (row: number, column: number) => row * 31 + column * 7;

/** Rows `from` and following of a table, as the parser hands them over. */
function partOf(name: TableName, from: number, rows: number): ParsedPart {
  const pool = new TextPoolBuilder();
  const columnOf = (type: string, at: number): Column => {
    const cells = Array.from({ length: rows }, (_, row) => cellOf(type, seedOf(from + row, at)));
    const valid = Uint8Array.from(cells, (cell) => (cell === null ? 0 : 1));
    const bigints = () =>
      BigInt64Array.from(cells, (cell) => (typeof cell === "bigint" ? cell : 0n));
    const numbers = () =>
      cells.map((cell) => (cell instanceof DuckDBDateValue ? cell.days : Number(cell)));
    switch (type) {
      case "id":
        return { type, values: bigints() };
      case "cents":
        return { type, values: bigints(), valid };
      case "integer":
      case "date":
        return { type, values: Int32Array.from(numbers()), valid };
      case "double":
        return { type, values: Float64Array.from(numbers()), valid };
      case "boolean":
        return { type, values: Uint8Array.from(numbers()), valid };
      case "texts": {
        const lists = cells.map((cell) => (cell instanceof DuckDBListValue ? cell.items : []));
        const offsets = [0];
        for (const list of lists) offsets.push((offsets.at(-1) ?? 0) + list.length);
        const codes = lists.flat().map((text) => pool.internString(String(text)));
        return { type, offsets: Int32Array.from(offsets), codes: Int32Array.from(codes) };
      }
      default: {
        const codes = cells.map((cell) => (cell === null ? -1 : pool.internString(String(cell))));
        return { type: "text", codes: Int32Array.from(codes) };
      }
    }
  };
  const tables = Object.fromEntries(
    tableNames.map((table) => [
      table,
      {
        rows: table === name ? rows : 0,
        columns: Object.fromEntries(
          Object.entries(tableShapes[table]).map(([column, type], at) => [
            column,
            columnOf(type, at),
          ]),
        ),
      },
    ]),
  ) as ParsedPart["tables"];
  return { tables, texts: pool.finish() };
}

/** Rows of files: chunks have 2,048 rows. */
const sizes = [1, 7, 2_040, 2_049, 0, 3, 3_000];

test.each([
  ["in memory", 1_000_000],
  ["on the disk", 30_000],
])("every cell is read as it was written: %s", async (_, mostCells) => {
  const home = temporaryFolder();
  const folder = join(home, "tmp");
  mkdirSync(folder);
  for (const name of ["adjudication_line", "submission"] as const) {
    const { connection, close } = await openDuckdb({ home, memoryLimit: "256MB" });
    const stage = await openStage(connection, join(folder, name), mostCells);
    let from = 0;
    for (const rows of sizes) {
      await stage.append(BigInt(from), partOf(name, from, rows));
      from += rows;
    }
    await stage.finish();
    const read = (
      await connection.runAndReadAll(
        `from memory.staged.${name} order by ${Object.keys(tableShapes[name])[0]}`,
      )
    ).getRows();
    expect(read).toHaveLength(from);
    const types = Object.values(tableShapes[name]);
    let start = 0;
    for (const rows of sizes) {
      for (let row = start; row < start + rows; row++) {
        const expected = [BigInt(start), ...types.map((type, at) => cellOf(type, seedOf(row, at)))];
        // Compared as a whole where it differs only: an assertion for each of millions of cells takes minutes.
        if (String(read[row]) !== String(expected)) expect(read[row]).toEqual(expected);
      }
      start += rows;
    }
    expect(readdirSync(join(folder, name)).length > 1).toBe(mostCells < 1_000_000);
    close();
  }
});
