import { afterAll, beforeAll, expect, test } from "vitest";
import { splitRows } from "#app/archive/split-rows.ts";
import { type CsvReader, csvRows } from "#etl/read/csv-rows.ts";
import { openDuckdb } from "#etl/warehouse/duckdb.ts";
import { temporaryFolder } from "../../etl/load/temporary-home.ts";

let reader: CsvReader;
let close: () => void;

beforeAll(async () => {
  const folder = temporaryFolder();
  const opened = await openDuckdb({ home: folder });
  reader = { connect: opened.connect, folder };
  close = opened.close;
});
afterAll(() => close());

test.each([
  ["plain", "claim,reason\nA1,late\nA2,late\n"],
  ["CRLF, no line break at the end", "claim,reason\r\nA1,late\r\nA2,late"],
  ["CR alone", "claim,reason\rA1,late\rA2,late\r"],
  ["a title and blank lines", "Denials of May\n\n\nclaim,reason\n\nA1,late\n\n"],
  ["quoted line breaks, blank ones too", 'claim,reason\nA1,"said\n\nno"\r\nA2,"a ""b"",\nc"\n'],
  ["rows of delimiters and of blanks", "claim,reason\n,\n   \nA1,late\n"],
  ["a byte-order mark", "\uFEFFclaim,reason\nA1,late\n"],
  ["a quote that is not closed", 'claim,reason\nA1,"late\nA2,"so\nA3,"b"\n'],
  ["a quote inside a cell", 'claim,reason\nA1,5" scar\nA2,6" scar\n'],
  ["ragged rows", "claim,reason\nA1\nA2,late,more,still\n"],
  ["nothing", ""],
])("rows of the source view are the loader's: %s", async (_, text) => {
  const { rows } = await csvRows(text.replace(/^\uFEFF/, ""), ",", reader);
  const shown = splitRows(text);
  expect(shown.map(({ no }) => no)).toEqual(rows.map((_, index) => index + 1));
  for (const [index, cells] of rows.entries()) {
    const first = cells.find((cell) => cell !== null) ?? "";
    expect(shown[index]?.text.replaceAll('""', '"')).toContain(first);
  }
});
