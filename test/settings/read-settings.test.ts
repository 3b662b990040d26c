import fc from "fast-check";
import { describe, expect, test } from "vitest";
import schema from "#etl/warehouse/schema.sql?raw";
import { parseCsv, writeCsv } from "#settings/csv.ts";
import { decodeText } from "#settings/decode-text.ts";
import { readSettings, writeSettings } from "#settings/read-settings.ts";
import type { SettingsColumn } from "#settings/settings-file.ts";
import {
  expectedFee,
  filingLimit,
  payerAlias,
  payerSetting,
  settingsFiles,
  target,
} from "#settings/settings-files.ts";

const cell = fc.string({
  unit: fc.constantFrom("a", "É", "漢", ",", '"', "\n", ";", "\t", " ", "'"),
});

describe("CSV", () => {
  test("any cells come back as they were written", () => {
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (body) => {
        const told = [["head", "row"], ...body];
        const read = parseCsv(writeCsv(told)).records.map(({ cells }) => cells);
        expect(read).toEqual(told.filter((row) => row.some((each) => each !== "")));
      }),
    );
  });

  test("spreadsheets' separators, line ends and marks are understood; lines are counted as people do", () => {
    expect(parseCsv('\uFEFFa;b\r\n\r\n1;"x\r\ny"\r2;z').records).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 3, cells: ["1", "x\ny"] },
      { line: 5, cells: ["2", "z"] },
    ]);
    expect(parseCsv("a\tb\n1,5\t2").records[1]?.cells).toEqual(["1,5", "2"]);
  });

  test("bytes as Excel saves them", () => {
    expect(decodeText(Buffer.from("\uFEFFÉ", "utf8"))).toBe("É");
    expect(decodeText(Buffer.from("É", "latin1"))).toBe("É");
    expect(decodeText(Buffer.from("\uFEFFÉ", "utf16le"))).toBe("É");
  });
});

describe("settings files", () => {
  const ofSchema = (table: string) => {
    const body =
      new RegExp(`^create table ${table} \\(\\n([^;]+)\\n\\);`, "m").exec(schema)?.[1] ?? "";
    return body.split(",\n").map((line) => line.trim().replace(/ not null$/, ""));
  };
  const types: Record<SettingsColumn["kind"], readonly string[]> = {
    text: ["VARCHAR"],
    payer: ["VARCHAR"],
    choice: ["VARCHAR"],
    month: ["VARCHAR"],
    pattern: ["VARCHAR"],
    day: ["DATE"],
    flag: ["BOOLEAN"],
    whole: ["INTEGER", "BIGINT"],
    number: ["DOUBLE"],
  };

  test.each(settingsFiles)("$file has the columns of its table", ({ table, columns }) => {
    const rows = ofSchema(table);
    expect(rows.map((row) => row.split(" ")[0])).toEqual(columns.map(({ name }) => name));
    for (const [at, { kind, name }] of columns.entries())
      expect(types[kind], name).toContain(rows[at]?.split(" ")[1]);
  });

  test("rows come back as they were written, names with quotes, commas and other scripts too", () => {
    const text = fc.string({
      unit: fc.constantFrom("A", "É", "漢", ",", '"', "\n", "X"),
      minLength: 1,
    });
    const name = text.map((each) => `N${each}N`);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, name), { selector: ([alias]) => alias }),
        (pairs) => {
          const rows = pairs.map(([alias, payer]) => ({
            alias,
            payer: payer.replaceAll(/\s+/g, " "),
            from_on: "2026-02-28",
          }));
          expect(readSettings(payerAlias, writeSettings(payerAlias, rows))).toEqual({
            rows,
            problems: [],
          });
        },
      ),
    );
  });

  test("a payer's name is as it is shown, a flag left out is false", () => {
    expect(readSettings(payerSetting, "payer,class\n pine  belt ,commercial\n").rows).toEqual([
      { payer: "PINE BELT", class: "commercial", is_capitated: "false" },
    ]);
  });

  test.each([
    ["", []],
    ["payer,class\n", [[1, /kind, days, clock, source is missing/]]],
    [
      "payer,class,kind,days,clock,source\nA,,original,90,service\n",
      [[2, /source must not be empty/]],
    ],
    [
      "payer,class,kind,days,clock,source\nA,,original,ninety,service,x\n",
      [[2, /days must be a whole number from 1/]],
    ],
    [
      "payer,class,kind,days,clock,source\n,,original,90,service,x\n",
      [[2, /payer or class must be given/]],
    ],
    [
      "payer,class,kind,days,clock,source,from_on\nA,,original,90,service,x,2026-02-30\n",
      [[2, /from_on must be a day/]],
    ],
    [
      "payer,class,kind,days,clock,source\nA,,first,90,service,x\n",
      [[2, /kind must be original, corrected/]],
    ],
    [
      "payer,class,kind,days,clock,source,colour\nA,,original,90,service,x,red\n",
      [[1, /“colour” is not known/]],
    ],
    [
      "payer,class,kind,days,clock,source\nA,,original,90,service,x\nA,,original,95,service,x\n",
      [[2, /line 3 says the same/]],
    ],
    [
      'payer,class,kind,days,clock,source\nA,,original,90,service,x\n"B,,original\n',
      [[3, /quote opens/]],
    ],
    [
      "\u0000\u0001\u0002",
      [
        [1, /is not known/],
        [1, /missing/],
      ],
    ],
  ] as const)("%j tells its lines", (text, told) => {
    const { problems } = readSettings(filingLimit, text);
    expect(problems.map(({ line }) => line)).toEqual(told.map(([line]) => line));
    for (const [at, [, words]] of told.entries()) expect(problems[at]?.words).toMatch(words);
  });

  test("nothing throws, whatever the file holds, and what is right is kept", () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const { rows } = readSettings(expectedFee, `code,allowed_cents\n99213,9500\n${noise}`);
        expect(rows.length).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(
      readSettings(expectedFee, "code,allowed_cents\n99213,95.00\n99214,12000\n").rows,
    ).toEqual([{ payer: "", code: "99214", modifier: "", allowed_cents: "12000", from_on: "" }]);
  });

  test("a target needs an end, and its ends in order", () => {
    const problem = (row: string) =>
      readSettings(target, `kpi,from_value,to_value,source\n${row},us\n`).problems[0]?.words;
    expect(problem("days_in_ar,,35")).toBeUndefined();
    expect(problem("days_in_ar,,")).toMatch(/lowest or a highest/);
    expect(problem("days_in_ar,40,35")).toMatch(/lowest value above/);
  });
});
