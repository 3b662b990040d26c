import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArrow } from "#app/lists/long/arrow-columns.ts";
import { orderBy } from "#app/lists/long/order-by.ts";
import { valueAt } from "#app/lists/long/read-columns.ts";
import { gapsOf } from "#app/tables/sight.ts";
import { placeByScreen } from "#app/tables/use-row-keys.ts";
import type { ColumnSet } from "#queries/columns.ts";
import { arrowStream } from "#queries/columns-arrow.ts";

/** As the browser has it: written by Arrow's own writer, read by the small reader. */
function sent(set: ColumnSet) {
  const bytes = arrowStream(set, { generation: "g1" });
  return readArrow(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

const number = fc.option(fc.oneof(fc.integer(), fc.integer({ min: -9, max: 9 })), { nil: null });
const values = (from: readonly (number | null)[]) =>
  Float64Array.from(from, (value) => value ?? Number.NaN);

describe("columns on their way to the browser", () => {
  test("arrive as they were: numbers, dates, words, texts, and what is missing", () => {
    const word = fc.option(fc.constantFrom("Ärzte AG", "Aetna", "藤"), { nil: null });
    const row = fc.record({
      cents: number,
      days: fc.nat(40_000),
      payer: word,
      id: fc.stringMatching(/^[ -~]{0,12}$/),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const words = [...new Set(rows.flatMap(({ payer }) => payer ?? []))];
        const { length, about, columns } = sent({
          length: rows.length,
          columns: [
            { name: "cents", kind: "number", values: values(rows.map(({ cents }) => cents)) },
            { name: "day", kind: "date", values: values(rows.map(({ days }) => days)) },
            {
              name: "payer",
              kind: "word",
              codes: values(
                rows.map(({ payer }) => (payer === null ? null : words.indexOf(payer))),
              ),
              words,
            },
            { name: "id", kind: "text", texts: rows.map(({ id }) => id) },
          ],
        });
        expect(length).toBe(rows.length);
        expect(about.get("generation")).toBe("g1");
        const read = (name: string, at: number) => {
          const column = columns.get(name);
          return column && valueAt(column, at);
        };
        for (const [at, { cents, days, payer, id }] of rows.entries()) {
          expect(read("cents", at)).toBe(cents);
          expect(read("day", at)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
          expect(read("payer", at)).toBe(payer);
          expect(read("id", at)).toBe(id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("an order is that of a stable sort, what is missing last either way", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.boolean(), (cents, isFalling) => {
      const { columns } = sent({
        length: cents.length,
        columns: [{ name: "cents", kind: "number", values: values(cents) }],
      });
      const column = columns.get("cents");
      if (column === undefined) throw new Error("no column");
      const places = cents.map((value, at) => ({ value, at }));
      const known = places.filter(({ value }) => value !== null);
      known.sort((a, b) => (isFalling ? -1 : 1) * (Number(a.value) - Number(b.value)));
      const expected = [...known, ...places.filter(({ value }) => value === null)];
      expect([...orderBy(column, cents.length, isFalling)]).toEqual(expected.map(({ at }) => at));
    }),
  );
});

describe("rows in sight", () => {
  test("leave the room of those that are not drawn", () => {
    expect(gapsOf({ places: [0, 1, 2], total: 3 })).toEqual([0, 0, 0, 0]);
    expect(gapsOf({ places: [2, 10, 11], total: 100 })).toEqual([2, 7, 0, 88]);
    expect(gapsOf({ places: [], total: 5 })).toEqual([5]);
  });
  test("are left by screens and to the ends, never beyond them", () => {
    const sight = { total: 100, screenful: 20 };
    const to = (key: string, now: number) => placeByScreen(key, now, sight);
    expect(["PageDown", "PageUp", "Home", "End"].map((key) => to(key, 50))).toEqual([
      70, 30, 0, 99,
    ]);
    expect([to("PageDown", 90), to("PageUp", 5)]).toEqual([99, 0]);
    expect([to("Home", -1), to("q", 3)]).toEqual([undefined, undefined]);
  });
});
