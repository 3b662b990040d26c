import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimsIn, writeBenchFile } from "#bench/files.ts";
import { parseFile } from "#etl/parse/parse-file.ts";
import { parseInParts } from "#etl/parse/parse-in-parts.ts";
import { type PartBegin, type PartRequest, parsePart } from "#etl/parse/parse-part.ts";
import { openParsePool } from "#etl/parse/parse-pool.ts";
import {
  cellValue,
  decodeTexts,
  type FileSummary,
  type ParsedPart,
  type Value,
} from "#etl/parse/parsed-file.ts";
import { type Dialect, render, segmentsOf } from "./render.ts";
import { fixture } from "./rows.ts";

const fixtures = [
  "remittance.835",
  "remittance-4010.835",
  "claims.837",
  "acknowledgement.277",
  "functional.999",
  "batch-rejected.277",
].map((name) => segmentsOf(fixture(`x12/${name}`)));

type Rows = Record<string, Value[][]>;
type Told = FileSummary & { rows: Rows; parts: number };

function addRows(rows: Rows, { texts, tables }: ParsedPart): void {
  const words = decodeTexts(texts);
  for (const [name, table] of Object.entries(tables)) {
    const all = rows[name] ?? [];
    rows[name] = all;
    for (let row = 0; row < table.rows; row++) {
      all.push(Object.values(table.columns).map((column) => cellValue(column, row, words)));
    }
  }
}

function whole(bytes: Uint8Array): Told {
  const { kind, status, totals, ...part } = parseFile(bytes, { name: "x" });
  const rows: Rows = {};
  addRows(rows, part);
  return { kind, status, totals, rows, parts: 1 };
}

/** Parses in parts of `size` bytes, several out at once: what is told of the parts before one is late, as in threads. */
async function inParts(bytes: Uint8Array, size: number, atOnce: number): Promise<Told> {
  const file = {
    name: "x",
    size: bytes.length,
    read: (from: number, length: number) => bytes.subarray(from, from + length),
  };
  const rows: Rows = {};
  let parts = 0;
  const run = (request: PartRequest) => {
    let next: PartBegin | null = null;
    const reply = parsePart(file, request, (begin) => {
      next = begin;
    });
    return { reply: Promise.resolve(reply), next: Promise.resolve(next) };
  };
  const summary = await parseInParts({ run, atOnce, size }, (part) => {
    parts++;
    addRows(rows, part);
  });
  return { ...summary, rows, parts };
}

async function expectTheSame(bytes: Uint8Array, size: number, atOnce: number): Promise<number> {
  const { parts, ...told } = await inParts(bytes, size, atOnce);
  const { parts: _, ...expected } = whole(bytes);
  expect(told).toEqual(expected);
  return parts;
}

const dialect: fc.Arbitrary<Partial<Dialect>> = fc.constantFrom<Partial<Dialect>[]>(
  {},
  { lineBreak: "" },
  { wrap: 80 },
  { wrap: 7 },
  { terminator: "\n", lineBreak: "" },
  { terminator: "\r\n", lineBreak: "" },
  { element: "\t", lineBreak: "" },
  { element: "|", component: ">", terminator: "'", lineBreak: "  \n" },
  { component: ">", wrongComponent: ":" },
  { prefix: "From: NARCISA*ISAAC at the clearinghouse\n\n" },
  { suffix: "\n\n\u001a" },
  { isTrimmed: true, trailing: 2 },
);

/** The sets of a fixture, each with a changed word so that they differ, in groups of an interchange. */
const interchange = fc
  .record({
    segments: fc.constantFrom(...fixtures),
    copies: fc.array(fc.nat(6), { minLength: 1, maxLength: 6 }),
    groups: fc.integer({ min: 1, max: 3 }),
    way: dialect,
    damage: fc.array(
      fc.record({
        kind: fc.constantFrom("none", "none", "none", "drop", "double", "garble"),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ segments, copies, groups, way, damage }) => {
    const isOuter = (segment: string) => /^(ISA|GS|GE|IEA)\*/.test(segment);
    const set = segments.filter((segment) => !isOuter(segment));
    const [isa = "", gs = "", ge = "", iea = ""] = segments.filter(isOuter);
    const group = copies.flatMap((copy) => set.map((segment) => distinct(segment, copy)));
    const all = [isa];
    for (let i = 0; i < groups; i++) all.push(gs, ...group, ge);
    all.push(iea);
    for (const { kind, at } of damage) {
      const where = Math.floor(at * (all.length - 1)) + 1;
      if (kind === "drop") all.splice(where, 1);
      else if (kind === "double") all.splice(where, 0, all[where] ?? "");
      else if (kind === "garble") all[where] = `${all[where]}X*9`;
    }
    return render(all, way);
  });

function distinct(segment: string, copy: number): string {
  return segment.replace(/^(CLP|CLM|TRN|AK2)\*([^*]*)/, `$1*$2${copy === 0 ? "" : copy}`);
}

test("a file parsed in parts holds what it holds parsed whole", async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(interchange, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 6000 }),
      fc.integer({ min: 1, max: 4 }),
      async (interchanges, size, atOnce) => {
        const parts = await expectTheSame(Buffer.concat(interchanges), size, atOnce);
        most = Math.max(most, parts);
      },
    ),
    { numRuns: 150 },
  );
  expect(most).toBeGreaterThan(10);
});

test("any bytes hold what they hold parsed whole", async () => {
  const bytes = Buffer.concat(fixtures.map((segments) => render(segments)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
      fc.integer({ min: 1, max: 3000 }),
      async (changes, size) => {
        const changed = Buffer.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        await expectTheSame(changed, size, 2);
      },
    ),
    { numRuns: 100 },
  );
});

test("a file that is no X12, or no ISA in its first part, is told as a whole", async () => {
  const prose = Buffer.from("Dear clearinghouse, here is our file.\n".repeat(40));
  await expectTheSame(prose, 50, 2);
  await expectTheSame(Buffer.alloc(0), 50, 2);
  await expectTheSame(Buffer.concat([prose, render(fixtures[0] ?? [])]), 50, 2);
  await expectTheSame(Buffer.from(`\ufeff${fixture("x12/remittance.835")}`, "utf16le"), 50, 2);
});

test("issues are listed up to the same one, wherever the file is cut", async () => {
  const [isa = "", gs = "", ...rest] = fixtures[0] ?? [];
  const set = rest.slice(0, -2).map((segment) => segment.replace(/^CAS.*/, "XX*1"));
  const unknown = set.filter((segment) => segment === "XX*1").length;
  const sets = Array.from({ length: Math.ceil(10_500 / unknown) }, (_, copy) =>
    set.map((segment) => distinct(segment, copy)),
  );
  const bytes = render([isa, gs, ...sets.flat(), ...rest.slice(-2)]);
  const parts = await expectTheSame(bytes, 100_000, 3);
  expect(parts).toBeGreaterThan(5);
  const codes = whole(bytes).rows.load_issue?.map((row) => row[2]);
  expect(codes).toContain("issues_not_listed");
});

test("a file on disk is parsed in parts that add up to what its maker counted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dermledger-parts-"));
  const pool = openParsePool();
  try {
    for (const kind of ["835", "837P"] as const) {
      const path = join(folder, `file.${kind}`);
      const made = writeBenchFile(path, kind, 0, claimsIn(9));
      let parts = 0;
      let told = 0;
      const summary = await pool.parseInParts("x", path, ({ tables }) => {
        parts++;
        told += tables.adjudication.rows + tables.submission.rows;
      });
      const { claims, lines, chargeCents, paidCents } = made;
      expect(summary).toMatchObject({
        status: "loaded",
        totals: { claims, lines, chargeCents, paidCents, issues: 0 },
      });
      expect(parts).toBeGreaterThan(2);
      expect(told).toBe(claims);
    }
    await expect(pool.parseInParts("x", join(folder, "none.txt"), () => {})).rejects.toThrow(
      "none",
    );
  } finally {
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  }
});
