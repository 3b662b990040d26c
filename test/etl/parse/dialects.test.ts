import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import { type Dialect, render, segmentsOf } from "./render.ts";
import { contentOf, fixture, issueCodes, parseFixture } from "./rows.ts";

const names = [
  "remittance.835",
  "remittance-4010.835",
  "claims.837",
  "acknowledgement.277",
  "functional.999",
];

/** Delimiters that stand in none of the fixtures' data. */
const delimiters = [
  "*",
  "|",
  "\u001d",
  "\u001e",
  "!",
  "%",
  "<",
  ">",
  "=",
  "@",
  "_",
  "{",
  "}",
  "\t",
];
const terminators = ["~", "\u001c", "'", "\n", "\r", "\r\n"];

const dialect: fc.Arbitrary<Partial<Dialect>> = fc
  .record({
    three: fc.shuffledSubarray(delimiters, { minLength: 3, maxLength: 3 }),
    terminator: fc.constantFrom(...terminators),
    lineBreak: fc.constantFrom("", "\n", "\r\n", "\r", "\n\n", "  \n"),
    wrap: fc.constantFrom(0, 0, 80, 81, 7, 105, 106),
    prefix: fc.constantFrom("", "\ufeff", "\n\n  ", "From: NARCISA*ISAAC at the clearinghouse\n\n"),
    suffix: fc.constantFrom("", "\n\n", "\u001a", "\0\0", "   "),
    isTrimmed: fc.boolean(),
    trailing: fc.nat(2),
  })
  .map(({ three, terminator, wrap, prefix, ...rest }) => {
    const [element = "*", component = ":", repetition = "^"] = three;
    const breaks = terminator === "~" || terminator === "'" || terminator === "\u001c";
    return {
      ...rest,
      element,
      component,
      repetition,
      terminator,
      wrap: breaks ? wrap : 0,
      prefix: prefix === "\ufeff" ? "\u00ef\u00bb\u00bf" : prefix,
    };
  });

describe("the way a file is written changes nothing", () => {
  test.each(names)("%s", (name) => {
    const expected = parseFixture(name);
    // A 4010 file has no repetition separator: `^` is data there, and none of the fixtures holds one.
    const segments = segmentsOf(fixture(`x12/${name}`));
    fc.assert(
      fc.property(dialect, (way) => {
        const file = parseFile(render(segments, way), { name });
        expect(contentOf(file)).toEqual(contentOf(expected));
        expect(file.status).toBe(expected.status);
        expect(file.totals.segments).toBe(expected.totals.segments);
      }),
      { numRuns: 150 },
    );
  });

  test("ISA16 that tells another component separator than the data use", () => {
    for (const name of ["remittance.835", "claims.837"]) {
      const segments = segmentsOf(fixture(`x12/${name}`));
      const file = parseFile(render(segments, { component: ">", wrongComponent: ":" }), { name });
      expect(contentOf(file)).toEqual(contentOf(parseFixture(name)));
      expect(issueCodes(file)).toEqual(["separator_mismatch"]);
    }
  });

  test("UTF-16", () => {
    const text = fixture("x12/remittance.835");
    const file = parseFile(Buffer.from(`\ufeff${text}`, "utf16le"), { name: "x" });
    expect(contentOf(file)).toEqual(contentOf(parseFixture("remittance.835")));
    expect(issueCodes(file)).toEqual(["encoding_converted"]);
  });

  test("an empty ISA16 before the terminator", () => {
    for (const lineBreak of ["", "\n"]) {
      const [isa = "", ...rest] = segmentsOf(fixture("x12/remittance.835"));
      const text = [isa.slice(0, -1), ...rest].map((segment) => `${segment}~${lineBreak}`).join("");
      const file = parseFile(Buffer.from(text), { name: "x" });
      expect(contentOf(file)).toEqual(contentOf(parseFixture("remittance.835")));
    }
  });
});

test("several interchanges, each with its own delimiters, are read one after the other", () => {
  const file = parseFile(
    Buffer.concat([
      render(segmentsOf(fixture("x12/remittance.835")), {
        element: "|",
        terminator: "\n",
        lineBreak: "",
      }),
      Buffer.from("\n\n"),
      render(segmentsOf(fixture("x12/remittance-4010.835")), {
        component: ">",
        prefix: "\u00ef\u00bb\u00bf",
      }),
      render(segmentsOf(fixture("x12/acknowledgement.277")), { element: "!", lineBreak: "" }),
    ]),
    { name: "x" },
  );
  expect(file).toMatchObject({
    kind: "835",
    status: "loaded",
    totals: { transactions: 3, claims: 8 },
  });
  expect(issueCodes(file)).toEqual(["unbalanced_line"]);
});

test("Latin-1 and UTF-8 names are both told", () => {
  const text = fixture("x12/remittance.835").replace("QUILLFEATHER*TESSA", "MÜLLER*JOSÉ");
  for (const encoding of ["latin1", "utf8"] as const) {
    const { adjudication } = contentOf(parseFile(Buffer.from(text, encoding), { name: "x" }));
    expect(adjudication?.[0]).toMatchObject({ patient_last: "MÜLLER", patient_first: "JOSÉ" });
  }
});

test("control numbers and the envelope are no part of a set's identity; its content is", () => {
  const text = fixture("x12/remittance.835");
  const id = (changed: string) =>
    contentOf(parseFile(Buffer.from(changed), { name: "x" })).transaction_set?.[0]?.transaction_id;
  const other = text
    .replaceAll("*0001~", "*4711~")
    .replaceAll("000000701", "000009999")
    .replaceAll("*71*", "*99*")
    .replace("*260915*0615*", "*260920*0101*");
  expect(id(other)).toBe(id(text));
  expect(id(text.replace("FH-1002", "FH-1003"))).not.toBe(id(text));
});

test("ids stay as they are in every later version", () => {
  // A change of these numbers would make every archive new: see content-hash.ts.
  const ids = names.map(
    (name) => contentOf(parseFixture(name)).transaction_set?.[0]?.transaction_id,
  );
  expect(ids).toMatchInlineSnapshot(`
    [
      1807911881396321985n,
      7179285852358343706n,
      1539676869790600836n,
      8266313720980596037n,
      1561500724575885813n,
    ]
  `);
});
