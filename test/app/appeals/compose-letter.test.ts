import { describe, expect, it } from "vitest";
import { composeLetter, composeLines, recordsFor } from "#app/appeals/compose-letter.ts";
import { blanksIn, fillText } from "#app/appeals/fill-text.ts";
import type { Issue } from "#app/appeals/issue.ts";
import { letterTemplates, type WrittenTemplate } from "#app/appeals/letter-templates.ts";

type Line = [code: string, modifiers?: string, judged?: string];
type Denial = [line: number, carc: string, rootCause: string, remarks?: string];

function issue(lines: Line[], denials: Denial[], more: Partial<Issue> = {}): Issue {
  return {
    payerClass: "commercial",
    lines: lines.map(([code, modifiers = "", judged], at) => ({
      lineNo: at + 1,
      code,
      modifiers: modifiers.split(" ").filter(Boolean),
      units: 1,
      judged: judged ?? null,
    })),
    denials: denials.map(([lineNo, carc, rootCause, remarks = ""]) => ({
      lineNo,
      carc,
      rootCause,
      group: "CO",
      words: "Some reason",
      remarks: remarks.split(" ").filter(Boolean),
      cents: 10_000,
    })),
    shorts: [],
    authorization: "",
    serviceOn: "2026-07-01",
    sentOn: "2026-07-06",
    acceptedOn: null,
    acceptedBy: "",
    answeredOn: "2026-08-01",
    hasPrimaryAnswer: false,
    ...more,
  };
}

const compose = (...issues: Issue[]) =>
  composeLetter({ issues, claims: [], payer: "ACME", phone: "" }, letterTemplates([]));
/** Arguments ticked by themselves. */
const argued = (...issues: Issue[]) =>
  compose(...issues)
    .filter(({ isTicked, because }) => isTicked && because !== "in every letter")
    .map(({ id }) => id);

describe("the paragraph that fits a denial", () => {
  it.each<[string, Issue, string[]]>([
    [
      "a visit with 25 beside AK destruction, CO-97",
      issue([["99213", "25"], ["17000"]], [[1, "97", "bundle", "N19"]]),
      ["visit-beside-procedure"],
    ],
    [
      "the same without 25: a corrected claim, no argument",
      issue([["99213"], ["17000"]], [[1, "97", "bundle"]]),
      [],
    ],
    [
      "a visit with 57 beside a flap",
      issue([["99214", "57"], ["14060"]], [[1, "97", "bundle"]]),
      ["visit-decided-surgery"],
    ],
    [
      "a layered repair beside Mohs",
      issue([["17311"], ["13132"]], [[2, "97", "bundle"]]),
      ["repair-after-mohs"],
    ],
    [
      "a layered repair beside an excision",
      issue([["11602"], ["12032"]], [[2, "97", "bundle"]]),
      ["repair-after-excision"],
    ],
    [
      "beside a tiny benign excision: inside",
      issue([["11400"], ["12032"]], [[2, "97", "bundle"]]),
      [],
    ],
    [
      "Mohs and its slides: offered, not ticked",
      issue([["17311"], ["88305"]], [[2, "97", "bundle"]]),
      [],
    ],
    [
      "a biopsy by a coverage policy",
      issue([["11102"]], [[1, "50", "necessity", "N115"]]),
      ["biopsy-needed", "reviewer"],
    ],
    [
      "warts read as cosmetic",
      issue([["17110"]], [[1, "96", "noncov", "N383"]]),
      ["lesion-with-symptoms"],
    ],
    ["records missing", issue([["11602"]], [[1, "252", "doc"]]), ["records-enclosed"]],
    [
      "filed too late, with an acceptance",
      issue([["11602"]], [[1, "29", "timely"]], { acceptedOn: "2026-07-07", acceptedBy: "ACME" }),
      ["filed-in-time"],
    ],
    ["filed too late, without one", issue([["11602"]], [[1, "29", "timely"]]), []],
    ["a duplicate", issue([["11602"]], [[1, "18", "dup"]]), ["no-duplicate"]],
    [
      "an authorization that stood on the claim",
      issue([["96910"]], [[1, "197", "auth"]], { authorization: "A1" }),
      ["authorized"],
    ],
    ["none on the claim", issue([["11602"]], [[1, "197", "auth"]]), ["authorization-after"]],
    ["another payer first", issue([["11602"]], [[1, "22", "cob", "MA04"]]), ["payer-order"]],
    ["a lowered level", issue([["99214", "", "99213"]], []), ["visit-level"]],
    [
      "an add-on cut by half",
      issue([["17003"]], [], {
        shorts: [{ lineNo: 1, allowedCents: 318, expectedCents: 635, basis: "medicare" }],
      }),
      ["add-on-reduced"],
    ],
    [
      "a procedure below the contract",
      issue([["17000"]], [], {
        shorts: [{ lineNo: 1, allowedCents: 3000, expectedCents: 6647, basis: "fee" }],
      }),
      ["below-contract"],
    ],
  ])("%s", (_, asked, ids) => {
    expect(argued(asked)).toEqual(ids);
  });
});

it("says why, by the codes of the claim, and asks for what no file tells", () => {
  const [opening, visit] = compose(
    issue([["99213", "25"], ["17000"]], [[1, "97", "bundle", "N19"]]),
  ).filter(({ isTicked }) => isTicked);
  expect(opening?.text).toContain("99213-25 as follows: CO-97, N19 (some reason)");
  expect(visit?.because).toBe("99213-25 denied as bundled beside 17000");
  expect(visit?.text).toMatch(/^99213-25 was billed .* beside 17000\./);
  expect(blanksIn(visit?.text ?? "")).toHaveLength(1);
});

it("counts the days from service to filing, and leaves a blank for an acceptance that is not known", () => {
  const late = issue([["11602"]], [[1, "29", "timely"]]);
  const text = compose(late).find(({ id }) => id === "filed-without-proof")?.text ?? "";
  expect(text).toContain("sent on Jul 6, 2026, 5 days after the service of Jul 1, 2026");
  expect(fillText("{accepted by} and {payer}", { payer: "ACME" })).toBe("[accepted by] and ACME");
});

it("tells of several claims how many a paragraph fits", () => {
  const bundled = issue([["99213", "25"], ["17000"]], [[1, "97", "bundle"]]);
  const other = issue([["99214", "25"], ["17110"]], [[1, "97", "bundle"]]);
  const visit = compose(bundled, other).find(({ id }) => id === "visit-beside-procedure");
  expect(visit?.because).toMatch(/^fits each: /);
  expect(visit?.text).toMatch(/^99213-25 and 99214-25 were billed/);
});

it("asks for the records that the ticked paragraphs need, and the remittance always", () => {
  const repair = compose(issue([["17311"], ["13132"]], [[2, "97", "bundle"]]));
  expect([...recordsFor(repair)].sort()).toEqual([
    "mohs_note",
    "photos",
    "remittance",
    "repair_note",
  ]);
});

const wrote = (paragraphId: string, more: Partial<WrittenTemplate> = {}): WrittenTemplate => ({
  paragraphId,
  versionId: `v-${paragraphId}`,
  isOn: true,
  title: "Own",
  text: "Mine about {about}.",
  fits: { reasons: [], codes: [] },
  records: [],
  ...more,
});
const duplicate = {
  issues: [issue([["11602"]], [[1, "18", "dup", "N522"]])],
  claims: [],
  payer: "ACME",
  phone: "",
};

it("takes the practice's wording, with its version, and its own paragraphs by their reasons", () => {
  const templates = letterTemplates([
    wrote("no-duplicate", { text: "Ours: {about}." }),
    wrote("own-1", { fits: { reasons: ["18"], codes: [] } }),
  ]);
  const ticked = composeLetter(duplicate, templates).filter(({ isTicked }) => isTicked);
  expect(ticked.map(({ text, version }) => [text, version]).slice(1, 3)).toEqual([
    ["Ours: 11602.", "v-no-duplicate"],
    ["Mine about 11602.", "v-own-1"],
  ]);
});

it.each<[string, WrittenTemplate["fits"], boolean]>([
  ["its remark", { reasons: ["N522"], codes: [] }, true],
  ["its cause, at its code", { reasons: ["dup"], codes: ["11602", "17000"] }, true],
  ["its cause, at another code", { reasons: ["dup"], codes: ["17000"] }, false],
  ["another reason", { reasons: ["97", "bundle"], codes: [] }, false],
  ["no reason: offered, not ticked", { reasons: [], codes: [] }, false],
])("brings an own paragraph up by %s", (_, fits, isTicked) => {
  const templates = letterTemplates([wrote("own-1", { fits })]);
  const own = composeLetter(duplicate, templates).find(({ id }) => id === "own-1");
  expect(own?.isTicked).toBe(isTicked);
});

it("leaves out what is switched off, and goes back to the program's text", () => {
  const off = letterTemplates([
    wrote("no-duplicate", { isOn: false, text: null }),
    wrote("enclosures", { isOn: false, text: null }),
    wrote("closing", { text: "With thanks to {payer}," }),
  ]);
  expect(composeLetter(duplicate, off).map(({ id }) => id)).not.toContain("no-duplicate");
  expect(composeLines(duplicate, off)).toEqual({
    salutation: "To whom it may concern:",
    closing: "With thanks to ACME,",
    enclosed: "",
  });
  const again = letterTemplates([wrote("no-duplicate", { text: null })]);
  const paragraph = composeLetter(duplicate, again).find(({ id }) => id === "no-duplicate");
  expect([paragraph?.version, paragraph?.text]).toEqual([
    null,
    composeLetter(duplicate, letterTemplates([])).find(({ id }) => id === "no-duplicate")?.text,
  ]);
});
