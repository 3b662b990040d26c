import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CsvReader, csvRows } from "#etl/read/csv-rows.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { temporaryFolder } from "./temporary-home.ts";

let reader: CsvReader;
let close: () => void;

beforeAll(async () => {
  const folder = temporaryFolder();
  const opened = await openDuckdb({ home: folder });
  reader = { connect: opened.connect, folder };
  close = opened.close;
});
afterAll(() => close());

/** The rows without the padding at their ends. */
async function rowsOf(text: string, delimiter = ","): Promise<(string | null)[][]> {
  const { rows } = await csvRows(text, delimiter, reader);
  return rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
}

test("quotes hold delimiters, quotes and line breaks", async () => {
  expect(await rowsOf('a,"b, ""c""\n d",e\r\n1,2,3')).toEqual([
    ["a", 'b, "c"\n d', "e"],
    ["1", "2", "3"],
  ]);
});

test("short and long rows keep their cells, lines with nothing on them are no rows", async () => {
  expect(await rowsOf("report\n\na;b\n1;2;3;4;5\n\n;;\n7\n", ";")).toEqual([
    ["report"],
    ["a", "b"],
    ["1", "2", "3", "4", "5"],
    [],
    ["7"],
  ]);
});

test.each([",", ";", "\t", "|"])("delimiter %j", async (delimiter) => {
  const text = ["claim,code", '"A, 1",CO-97', ",PR-1"].join("\n").replaceAll(",", delimiter);
  expect(await rowsOf(text, delimiter)).toEqual([
    ["claim", "code"],
    [`A${delimiter} 1`, "CO-97"],
    [null, "PR-1"],
  ]);
});

test.each(["\n", "\r\n", "\r"])("line break %j, and others between", async (lineBreak) => {
  const text = ["a,b", "1,2", "3,4\r5,6", "7,8"].join(lineBreak);
  expect(await rowsOf(text)).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
    ["7", "8"],
  ]);
});

test("an empty file has no rows, a header alone is one", async () => {
  expect(await rowsOf("")).toEqual([]);
  expect(await rowsOf("\n\n")).toEqual([]);
  expect(await rowsOf("claim,code")).toEqual([["claim", "code"]]);
});

test("a quote inside a cell is a character; one that nothing closes makes all of them so, and is told", async () => {
  expect(await csvRows('1,5" scar\n2,"a,b"', ",", reader)).toEqual({
    rows: [
      ["1", '5" scar'],
      ["2", "a,b"],
    ],
    hasStrayQuotes: false,
  });
  expect(await csvRows('1,"A2\n2,B\n"3","C"', ",", reader)).toEqual({
    rows: [
      ["1", '"A2'],
      ["2", "B"],
      ["3", "C"],
    ],
    hasStrayQuotes: true,
  });
});

test("rows come in the order of the file, however many", async () => {
  const text = Array.from({ length: 60_000 }, (_, row) => `${row},x${row}`).join("\n");
  const rows = await rowsOf(text);
  expect(rows).toHaveLength(60_000);
  expect(rows.every(([first], row) => first === String(row))).toBe(true);
});

test("reads back what was written", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", " ") });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
      const quotedText = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = rows.map((cells) => cells.map(quotedText).join(",")).join("\r\n");
      const width = Math.max(...rows.map(({ length }) => length));
      const expected = rows.map((cells) =>
        Array.from({ length: width }, (_, index) => cells[index] || null),
      );
      expect((await csvRows(text, ",", reader)).rows).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("many are read at once beside other work, each whole", async () => {
  const texts = Array.from({ length: 12 }, (_, file) =>
    Array.from({ length: 4_000 }, (_, row) => `${file},${row},late`).join("\n"),
  );
  const { connection, connect, close: end } = await openDuckdb({ home: reader.folder });
  const beside = async () => {
    for (let part = 0; part < 20; part++)
      await connection.run(
        "create or replace table told as select hash(i) as h from range(50000) t(i)",
      );
  };
  const [, ...read] = await Promise.all([
    beside(),
    ...texts.map((text) => csvRows(text, ",", { connect, folder: reader.folder })),
  ]);
  end();
  expect(read.map(({ rows }) => rows.map((row) => row.join()).join("\n"))).toEqual(texts);
});
