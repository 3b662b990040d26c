import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFile } from "#etl/parse/parse-file.ts";
import type { ParsedFile } from "#etl/parse/parsed-file.ts";
import { render, segmentsOf } from "./render.ts";
import { fixture, rowsOf } from "./rows.ts";
import { expectNoHoles } from "./schema.ts";

const fixtures = [
  "remittance.835",
  "remittance-4010.835",
  "claims.837",
  "acknowledgement.277",
  "functional.999",
  "functional.997",
].map((name) => segmentsOf(fixture(`x12/${name}`)));

/** Whatever the bytes: a result whose segments are all accounted for, whose NOT NULL columns are full, never silence. */
function expectSound(file: ParsedFile): void {
  const { totals } = file;
  expect(totals.segmentsUsed + totals.segmentsUnused + totals.segmentsIssue).toBe(totals.segments);
  expect(totals.issues).toBe(file.tables.load_issue.rows);
  expectNoHoles(file);
  if (file.status !== "loaded") expect(totals.issues).toBeGreaterThan(0);
  if (
    file.status === "loaded" &&
    totals.claims === 0 &&
    ["835", "837P", "277CA"].includes(file.kind)
  ) {
    expect(rowsOf(file, "load_issue").map((row) => row.code)).toContain("zero_claims");
  }
}

test("any bytes give a result", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expectSound(parseFile(bytes, { name: "x" }));
    }),
    { numRuns: 500 },
  );
});

test("any bytes behind a valid ISA give a result", () => {
  const isa = Buffer.from(render(fixtures[0]?.slice(0, 3) ?? []));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expectSound(parseFile(Buffer.concat([isa, bytes]), { name: "x" }));
    }),
    { numRuns: 500 },
  );
});

const edit = fc.record({
  kind: fc.constantFrom("delete", "duplicate", "swap", "element", "garble"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom(
    "",
    "-",
    "1E5",
    "99999999",
    "HC",
    "A:B:C",
    "-1.005",
    "X".repeat(300),
    "*",
    "****",
    ":",
  ),
});

test("segments deleted, doubled, swapped and garbled give a result", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      (original, edits) => {
        const segments = [...original];
        for (const { kind, at, to, text } of edits) {
          const from = Math.floor(at * (segments.length - 1));
          const other = Math.floor(to * (segments.length - 1));
          const segment = segments[from] ?? "";
          const elements = segment.split("*");
          if (kind === "delete") segments.splice(from, 1);
          else if (kind === "duplicate") segments.splice(other, 0, segment);
          else if (kind === "swap")
            [segments[from], segments[other]] = [segments[other] ?? "", segment];
          else if (kind === "garble") segments[from] = `${segment}${text}`;
          else {
            elements[Math.floor(to * elements.length)] = text;
            segments[from] = elements.join("*");
          }
        }
        expectSound(parseFile(render(segments), { name: "x" }));
      },
    ),
    { numRuns: 1500 },
  );
});

test("bytes cut, doubled and changed give a result", () => {
  const bytes = fixtures.map((segments) => render(segments));
  fc.assert(
    fc.property(
      fc.constantFrom(...bytes),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255), fc.nat(30)), {
        minLength: 1,
        maxLength: 8,
      }),
      (original, changes) => {
        let changed = Buffer.from(original);
        for (const [where, byte, length] of changes) {
          const at = Math.floor(where * (changed.length - 1));
          if (length % 3 === 0) changed[at] = byte;
          else if (length % 3 === 1)
            changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + length)]);
          else changed = Buffer.concat([changed.subarray(0, at + length), changed.subarray(at)]);
        }
        expectSound(parseFile(changed, { name: "x" }));
      },
    ),
    { numRuns: 1500 },
  );
});
