import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keysBeginning, spelled } from "#queries/claims/claim-key.ts";
import { findClaims } from "#queries/claims/find-claims.ts";
import { query } from "#queries/query.ts";
import { type Reach, wholeReach } from "#queries/reach.ts";
import { openReader, type Reader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../simulated-home.ts";

const folder = mkdtempSync(join(tmpdir(), "find-"));
let warehouse: Warehouse;
let words: Awaited<ReturnType<typeof readWords>>;

/** What the files told, read where publish reads it and not where it puts it. */
const told = query({
  name: "words-of-files",
  title: "",
  unit: "mixed",
  definition: { words: "", numerator: "", denominator: "", basis: "", excludes: "", source: "" },
  target: null,
  params: {},
  sql: `select c.claim_id, c.location_id, w.kind, w.text
    from claim c join (
      select claim_id, 'number' as kind, control_number as text from claim_submission join submission using (submission_id)
      union select claim_id, 'payer number', payer_control_number
        from claim_adjudication join adjudication using (adjudication_id) where claim_adjudication.origin = '835'
      union select claim_id, 'member', member_id from claim_submission join submission using (submission_id)
      union select claim_id, 'name', concat_ws(', ', patient_last, patient_first)
        from claim_submission join submission using (submission_id)
      union select claim_id, 'name', lower(concat_ws(' ', patient_first, patient_last))
        from claim_submission join submission using (submission_id)
    ) w using (claim_id)
    where w.text is not null and not c.is_before_history
    order by all`,
  columns: { claim_id: "VARCHAR", location_id: "VARCHAR?", kind: "VARCHAR", text: "VARCHAR" },
});
const readWords = (reader: Reader) => reader.run(told, {});

async function found(reader: Reader, text: string, limit = 10_000) {
  const range = keysBeginning(text);
  return range === null ? [] : await reader.run(findClaims, { ...range, kind: null, limit });
}

beforeAll(async () => {
  const home = join(folder, "home");
  await simulatedHome("grown", home);
  warehouse = await openReader(home);
  words = await readWords(warehouse);
}, 240_000);
afterAll(async () => {
  await warehouse.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Some words of each kind. */
const someWords = () =>
  fc
    .constantFrom("number", "payer number", "member", "name")
    .chain((kind) => fc.constantFrom(...words.filter((each) => each.kind === kind)));

describe("a claim is found", () => {
  test("by each of its numbers, members and names, however they are written, and by their beginnings", async () => {
    await fc.assert(
      fc.asyncProperty(someWords(), fc.nat(4), async ({ claim_id, text }, cut) => {
        const typed = ` ${text
          .toLowerCase()
          .split("")
          .join(cut === 1 ? " " : "")}-`;
        const hits = await found(warehouse, typed.slice(0, typed.length - cut));
        expect(hits.map((hit) => hit.claim_id)).toContain(claim_id);
        expect(new Set(hits.map((hit) => hit.claim_id)).size).toBe(hits.length);
      }),
      { numRuns: 120 },
    );
  });

  test("exactly where one of its words begins so", async () => {
    const all = [...new Set(words.map(({ claim_id }) => claim_id))].length;
    for (const { text } of [words[7], words.at(-9), words[Math.floor(words.length / 2)]].flatMap(
      (each) => each ?? [],
    )) {
      const begin = spelled(text).slice(0, 4);
      const hits = await found(warehouse, begin);
      const own = words.filter((each) => spelled(each.text).startsWith(begin));
      const ids = new Set(hits.map(({ claim_id }) => claim_id));
      for (const { claim_id } of own) expect(ids).toContain(claim_id);
      for (const { key } of hits) expect(key.startsWith(begin)).toBe(true);
      expect(hits.length).toBeLessThan(all);
    }
    expect(await found(warehouse, "…–")).toEqual([]);
    expect(await found(warehouse, "nobody is called so")).toEqual([]);
  });

  test("its whole number before those that only begin with it, and no more than are asked for", async () => {
    const number = words.find(({ kind }) => kind === "number");
    const [first] = await found(warehouse, number?.text ?? "", 1);
    expect(first).toMatchObject({ claim_id: number?.claim_id, kind: "number" });
    expect(await found(warehouse, spelled(number?.text ?? "").slice(0, 2), 3)).toHaveLength(3);
  });
});

describe("nothing out of reach is found", () => {
  test("by whoever is kept to some locations", async () => {
    const places = [...new Set(words.flatMap(({ location_id }) => location_id ?? []))];
    expect(places.length).toBeGreaterThan(1);
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(places, { minLength: 1, maxLength: places.length - 1 }),
        fc.array(someWords(), { minLength: 5, maxLength: 20 }),
        async (locations, asked) => {
          const reader = warehouse.within({ ...wholeReach, locations });
          const inside = new Set(
            words
              .filter((each) => locations.includes(each.location_id ?? ""))
              .map(({ claim_id }) => claim_id),
          );
          for (const { claim_id, text } of asked) {
            const ids = (await found(reader, text)).map((hit) => hit.claim_id);
            expect(ids.includes(claim_id)).toBe(inside.has(claim_id));
            for (const id of ids) expect(inside).toContain(id);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test("by whoever may not see patients: neither by a name nor by a number", async () => {
    const blind: Reach = { ...wholeReach, hasPatients: false };
    const reader = warehouse.within(blind);
    for (const kind of ["number", "payer number", "member", "name"]) {
      const word = words.find((each) => each.kind === kind);
      expect(await found(warehouse, word?.text ?? "")).not.toEqual([]);
      expect(await found(reader, word?.text ?? "")).toEqual([]);
    }
  });
});
