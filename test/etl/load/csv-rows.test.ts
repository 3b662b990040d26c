import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "#etl/read/csv-rows.ts";

test("quotes hold delimiters, quotes and line breaks", () => {
  expect(csvRows('a,"b, ""c""\n d",e\r\n1,2,3', ",")).toEqual([
    ["a", 'b, "c"\n d', "e"],
    ["1", "2", "3"],
  ]);
});

test("empty rows keep their place, short and long rows their length", () => {
  expect(csvRows("report\n\na;b\n1;2;3;\n", ";")).toEqual([
    ["report"],
    [""],
    ["a", "b"],
    ["1", "2", "3", ""],
  ]);
});

test("a quote that is not closed is a character like any other", () => {
  expect(csvRows('1,"A2,x\n2,5" scar', ",")).toEqual([["1", "A2,x\n2,5 scar"]]);
  expect(csvRows('1,"A2\n2,B', ",")).toEqual([
    ["1", '"A2'],
    ["2", "B"],
  ]);
});

test("reads back what was written", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ") });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(",")).join("\r\n");
        expect(csvRows(text, ",")).toEqual(rows);
      },
    ),
  );
});
