import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseView } from "#app/filters.ts";
import { claimEntries, spelledIn } from "#app/palette/claim-entries.ts";
import { dayInWords } from "#app/palette/day-in-words.ts";
import { findWords } from "#app/palette/find-words.ts";
import { match, wordsOf } from "#app/palette/match.ts";

describe("a day in words", () => {
  const today = "2026-11-20";
  test.each([
    ["sep 30", "2026-09-30"],
    ["September 30", "2026-09-30"],
    ["30 Sep 2025", "2025-09-30"],
    ["sept. 30, 2025", "2025-09-30"],
    ["Sep 30th", "2026-09-30"],
    ["9/30", "2026-09-30"],
    ["9/30/24", "2024-09-30"],
    ["09/30/2024", "2024-09-30"],
    ["2026-09-30", "2026-09-30"],
    ["today", "2026-11-20"],
    ["Yesterday", "2026-11-19"],
    ["end of august", "2026-08-31"],
    ["august", "2026-08-31"],
    ["feb 2024", "2024-02-29"],
    // Not over yet, or still to come: that of the year before.
    ["november", "2025-11-30"],
    ["dec 24", "2025-12-24"],
    ["feb 29", "2024-02-29"],
  ])("%s is %s", (typed, day) => expect(dayInWords(typed, today)).toBe(day));
  test.each([
    "",
    "30",
    "sep 31",
    "2026-13-01",
    "2027-01-01",
    "nov 21 2026",
    "ma",
    "mark 3",
    "decade",
  ])("%s is none", (typed) => expect(dayInWords(typed, today)).toBe(null));
  test("is never after today", () => {
    const text = fc.stringMatching(/^(sep|12\/|nov |2026-)?[0-9/ -]{0,10}$/);
    fc.assert(fc.property(text, (typed) => (dayInWords(typed, today) ?? today) <= today));
  });
});

describe("words typed", () => {
  const of = (typed: string, text: string, also?: string) => match(wordsOf(typed), text, also);
  test("are each in the text, at its words’ beginnings first, accents and signs aside", () => {
    expect(of("payer aet", "Payer: Aetna Better Health")?.stretches).toEqual([
      [0, 5],
      [7, 10],
    ]);
    expect(of("muller", "Dr. Müller")?.stretches).toEqual([[4, 10]]);
    expect(of("den", "Denials")?.score).toBeGreaterThan(of("den", "Claims: denied")?.score ?? 9);
    expect(of("cash", "Payments", "cash remittance")).toEqual({ score: 1, stretches: [] });
    expect(of("aging cigna", "Aging")).toBe(null);
    expect(of("et", "Aetna")).toBe(null);
    expect(of("etn", "Aetna")?.stretches).toEqual([[1, 4]]);
  });
  test("are marked where they stand, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (typed, text) => {
        let at = 0;
        for (const [from, to] of of(typed, text)?.stretches ?? []) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          at = to;
        }
      }),
    );
  });
});

test("a number is marked as it is written, signs between its letters aside", () => {
  expect(spelledIn("K13A10-006983", "k13a1000")).toEqual([[0, 9]]);
  expect(spelledIn("Oak · payer’s number 2405", "2405")).toEqual([[21, 25]]);
  expect(spelledIn("K13A10-006983", "x")).toEqual([]);
});

test("a word before a number says of which kind it is", () => {
  expect(findWords("claim 1047")).toEqual({ text: "1047", kind: "number" });
  expect(findWords("ICN 2405030200")).toEqual({ text: "2405030200", kind: "payer number" });
  expect(findWords("payer control number 77")).toEqual({ text: "77", kind: "payer number" });
  expect(findWords("member U0910")).toEqual({ text: "U0910", kind: "member" });
  expect(findWords("patient Velvet, D")).toEqual({ text: "Velvet, D", kind: "name" });
  expect(findWords(" claimant ")).toEqual({ text: "claimant", kind: null });
});

test("a claim says what it was found by; one of a later visit than the day looked at opens as of today", () => {
  const claim = {
    claim_id: "c1",
    kind: "payer number",
    key: "2405030200",
    control_number: "A10-1",
    last_name: "VELVET",
    first_name: "DULCIA",
    payer: "ACME",
    service_on: "2026-09-14",
  };
  const view = parseView(new URLSearchParams("as-of=2026-03-31"), "2026-11-20");
  const asked: object[] = [];
  const here = {
    view,
    link: (path: string, extra: object = {}) => {
      asked.push(extra);
      return path;
    },
  };
  const entries = claimEntries({ claims: [claim], hasMore: false }, "2405", here);
  expect(entries[0]?.entry).toMatchObject({
    words: "A10-1",
    under: "VELVET, DULCIA · ACME · payer’s number 2405030200 · opens as of today",
    hint: "Sep 14, 2026",
    does: { kind: "go", to: "/claims/c1" },
  });
  expect(asked).toEqual([{ "as-of": undefined }]);
  const [from = 0, to = 0] = entries[0]?.underStretches[0] ?? [];
  expect(entries[0]?.entry.under?.slice(from, to)).toBe("2405");
  claimEntries({ claims: [{ ...claim, service_on: "2026-03-31" }], hasMore: false }, "A", here);
  expect(asked.at(-1)).toEqual({});
});
