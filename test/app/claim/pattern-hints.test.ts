import { expect, test } from "vitest";
import { patternHints } from "#app/routes/claim/pattern-hints.ts";

type Line = [code: string, modifiers?: string, units?: number, adjudicated?: string];
const claim = (lines: Line[], denied: [line: number, carc: string, remarks?: string][] = []) => ({
  lines: lines.map(([code, modifiers = null, units = 1, adjudicated_code = null], index) => ({
    line_no: index + 1,
    code,
    modifiers,
    units,
    adjudicated_code,
  })),
  denials: denied.map(([line_no, carc, remark_codes = ""]) => ({
    line_no,
    carc,
    remark_codes,
    closed_on: null,
  })),
});
const advice = (...asked: Parameters<typeof claim>) =>
  patternHints(claim(...asked)).map((hint) => hint.try);

test("nothing denied, nothing advised", () => {
  expect(advice([["99213", "25"], ["17000"]])).toEqual([]);
});

test("a visit denied beside a procedure: without 25 it was left off, with 25 the payer doubts it", () => {
  expect(advice([["99213"], ["17000"]], [[1, "97"]])[0]).toMatch(/corrected claim with 25/);
  expect(advice([["99213", "25"], ["17000"]], [[1, "97"]])[0]).toMatch(/send the note and appeal/);
});

test("counts that cannot be are told without any denial", () => {
  expect(advice([["17000"], ["17003", "", 14]])[0]).toMatch(/17004 alone/);
  expect(advice([["17000"], ["17003", "", 13]])).toEqual([]);
});

test("a lowered level is seen from what was adjudicated", () => {
  expect(advice([["99214", "", 1, "99213"]])[0]).toMatch(/appeal with time/);
  expect(advice([["99213", "", 1, "99213"]])).toEqual([]);
});
