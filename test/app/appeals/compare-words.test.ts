import fc from "fast-check";
import { expect, it } from "vitest";
import { compareWords } from "#app/appeals/compare-words.ts";

it("tells what was added and removed, in its place", () => {
  expect(compareWords("we ask for payment", "we kindly ask for full payment now")).toEqual([
    { what: "same", words: "we" },
    { what: "added", words: "kindly" },
    { what: "same", words: "ask for" },
    { what: "added", words: "full" },
    { what: "same", words: "payment" },
    { what: "added", words: "now" },
  ]);
  expect(compareWords("old words", "")).toEqual([{ what: "removed", words: "old words" }]);
});

it("gives both texts back, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (was, is) => {
      const runs = compareWords(was.join(" "), is.join(" "));
      const without = (what: string) =>
        runs.flatMap((run) => (run.what === what ? [] : run.words)).join(" ");
      expect(without("added")).toBe(was.join(" "));
      expect(without("removed")).toBe(is.join(" "));
    }),
  );
});
