import { expect, test } from "vitest";
import { chanceSentences } from "#app/learned/chance-words.ts";
import { expectedSentences, expectedShort } from "#app/learned/expected-words.ts";

const expected = {
  ...{ cents: 9213, lowCents: 8810, highCents: 9540, basis: "year", n: 34, isReduced: false },
  payer: "ACME",
};

test("an expected amount says between which two it lies, on how many lines, and what tells it", () => {
  expect(expectedShort(expected)).toBe("$88.10 to $95.40 · n 34");
  expect(expectedSentences(expected)).toEqual([
    "What ACME usually allowed for the code, at such a place and for the same year of service: 34 lines in the twelve months before the month in which the claim was first sent.",
    "Eight of ten such lines came to between $88.10 and $95.40.",
  ]);
});

test("where no habit tells it, there is no spread and no n", () => {
  const none = { ...expected, lowCents: null, highCents: null, n: null };
  expect(expectedShort({ ...none, basis: "fee" })).toBe("your fee");
  expect(expectedShort({ ...none, basis: "medicare" })).toBe("Medicare’s fee");
  expect(expectedSentences({ ...none, basis: "national", isReduced: true })).toEqual([
    "Too little is known of ACME: Medicare’s fee stands in.",
    "A second procedure of the day: half of it.",
    "Too coarse to call a line underpaid by.",
  ]);
});

const chance = {
  ...{ age: 30, attempt: 2, prior: 0.4, of_age: 0.3, chance: 0.29, chance_low: 0.21 },
  ...{ chance_high: 0.396, decided: 97, won: 31, payer: "ACME", payer_decided: 12, payer_won: 2 },
  ...{ alike: 0, alike_won: 0 },
};

test("a chance says each step it stands on, and that old ones were not all worked", () => {
  expect(chanceSentences(chance).map((sentence) => sentence.replaceAll("\u00a0", " "))).toEqual([
    "Of 97 decided denials of this root cause that were still open after 30 days, 31 brought money.",
    "Of these ACME decided 12: 2 paid.",
    "The planning share weighs in: 40 %, 30 % as your denials of other root causes that were still open after 30 days held beside theirs.",
    "Among those open as long are denials that nobody worked.",
    "With 80 % the chance itself lies between 21 and 40 %.",
  ]);
});

test("without a history a chance is the planning share and says so", () => {
  const young = { ...chance, age: 0, of_age: 0.4, decided: 0, won: 0, payer_decided: 0 };
  expect(chanceSentences(young).map((sentence) => sentence.replaceAll("\u00a0", " "))).toEqual([
    "None of your denials of this root cause is decided yet.",
    "The planning share weighs in: 40 %.",
    "With 80 % the chance itself lies between 21 and 40 %.",
  ]);
});
