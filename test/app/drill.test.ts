import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cptFamilyWords } from "#app/cpt-family-words.ts";
import { drillChips, parseDrill } from "#app/drill.ts";

const asked = { from: "2026-09-01", to: "2026-11-22", asOf: "2026-11-22", basis: "service" };
const chips = (search: string, found: string | null = null) =>
  drillChips(parseDrill(new URLSearchParams(search), found), asked);

test("a denial's parts are one chip, in words, that goes as one", () => {
  expect(chips("denial=opened&code=CO-97&root-cause=bundle&denier=ACME")).toEqual([
    {
      words: "Denied: bundled, CO-97, by ACME, opened Sep 1 – Nov 22, 2026",
      remove: ["denial", "code", "root-cause", "denier"],
    },
  ]);
});

test("an aging cell says who owes, how old, and from which date", () => {
  expect(chips("party=insurance&owner=ACME&bucket=121%2B").map(({ words }) => words)).toEqual([
    "Open with ACME, over 120 days from the service date",
  ]);
  expect(chips("party=patient&owner=ACME&bucket=credit").map(({ words }) => words)).toEqual([
    "Open with patients of ACME, credit balances",
  ]);
});

test("no drill, no chips; blanks are none", () => {
  expect(chips("payer=ACME", " ")).toEqual([]);
});

test("every narrowing that a link can ask for has words", () => {
  const every =
    "status=denied&submitted=judged&first-payer=ACME&paid=cohort-30&rejected-by=payer&reject-code=A7&cash=2026-09&remitted=denied&collection=net&served=period&origin=remittance";
  const words = chips(every, "ASH").map((chip) => chip.words);
  expect(words).toHaveLength(11);
  expect(words.join(" ")).not.toMatch(/undefined|null/);
});

test("what a list is searched for never comes from its address", () => {
  expect(chips("search=ASH")).toEqual([]);
  expect(chips("found=k3", "ASH")).toEqual([{ words: "Found by “ASH”", remove: ["found"] }]);
});

test("a cell of what moved a figure is one chip, in words", () => {
  expect(
    chips("moved=denials&cell-family=mohs&cell-cause=bundle").map(({ words }) => words),
  ).toEqual(["First adjudicated Sep 1 – Nov 22, 2026, main line Mohs surgery, denied: bundled"]);
  expect(chips("moved=denials&cell-cause=any")[0]?.words).toMatch(/, a line denied in full$/);
  expect(chips("moved=open&cell-cause=waiting")).toEqual([
    {
      words: "Open money, credits aside, waiting for the payer",
      remove: ["moved", "cell-family", "cell-cause"],
    },
  ]);
  expect(chips("moved=cash&cell-family=path&cell-cause=elig")[0]?.words).toBe(
    "Paid Sep 1 – Nov 22, 2026, Pathology, after a denial: eligibility",
  );
  expect(chips("moved=charged")[0]?.words).toBe("Charged in the window of days in A/R");
});

test("every CPT family of the reference has its title", () => {
  const families = readFileSync("etl/reference/cpt-family.csv", "utf8").trim().split("\n").slice(1);
  for (const line of families) {
    const [, family = "", quoted, plain] = /^(\w+),(?:"([^"]+)"|([^,]+))/.exec(line) ?? [];
    expect(cptFamilyWords(family)).toBe(quoted ?? plain);
  }
});
