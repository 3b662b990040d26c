import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readEarlier } from "#bench/earlier.ts";
import { type BenchKind, writeBenchFile } from "#bench/files.ts";
import { quantileOf } from "#bench/measure.ts";
import { sizeOf, sizes } from "#bench/sizes.ts";
import { parseFile } from "#etl/parse/parse-file.ts";

const folder = await mkdtemp(join(tmpdir(), "dermledger-frame-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("sizes", () => {
  test("a flag sets one figure of a named size", () => {
    expect(sizeOf({ size: "large", claims: "7", home: "/x" })).toEqual({
      ...sizes.large,
      claims: 7,
      home: "/x",
    });
  });

  test.each([{ size: "vast" }, { size: "small", runs: "none" }, { size: "small", claims: "0" }])(
    "%o is no size",
    (flags) => expect(() => sizeOf(flags)).toThrow(RangeError),
  );
});

test("an earlier run is compared by bench and name, and told where it was another", async () => {
  const path = join(folder, "earlier.json");
  const size = sizeOf({ size: "small" });
  const name = "query x";
  const earlier = {
    at: "",
    machine: "a",
    size,
    benches: { queries: [{ name, median: 4, unit: "ms" }] },
  };
  await writeFile(path, JSON.stringify(earlier));
  const { ratioOf, differences } = await readEarlier(path, {
    machine: "b",
    size: { ...size, claims: 9 },
  });
  expect(ratioOf("queries", { name, median: 2, unit: "ms" })).toBe("0.50× before");
  expect(ratioOf("pages", { name, median: 2, unit: "ms" })).toBe("not before");
  expect(differences).toEqual(["machine: a", "claims: 2000"]);
});

test("a share of values", () => {
  expect([0, 0.5, 0.95, 1].map((share) => quantileOf([4, 1, 3, 2], share))).toEqual([1, 3, 4, 4]);
});

test.each<[BenchKind, string]>([
  ["835", "835"],
  ["837P", "837P"],
])("a generated %s holds what it says", async (kind, told) => {
  const file = writeBenchFile(join(folder, kind), kind, 300, 1_450);
  const bytes = await readFile(file.path);
  const parsed = parseFile(bytes, { name: kind });
  expect(bytes.length).toBe(file.bytes);
  expect(parsed.kind).toBe(told);
  expect(file.claims).toBe(1_150);
  expect(parsed.totals).toMatchObject({
    claims: file.claims,
    lines: file.lines,
    chargeCents: file.chargeCents,
    paidCents: file.paidCents,
    issues: 0,
  });
});
