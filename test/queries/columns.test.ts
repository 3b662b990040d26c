import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claims } from "#queries/claims/claims.ts";
import { noDrill } from "#queries/claims/drill.ts";
import { columnKinds } from "#queries/columns.ts";
import { arrowStream } from "#queries/columns-arrow.ts";
import { defaultFilters } from "#queries/filters.ts";
import { openReader, type Warehouse } from "#queries/reader.ts";
import { simulatedHome } from "../simulated-home.ts";

let home: string;
let warehouse: Warehouse;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "columns-"));
  await simulatedHome("grown", home);
  warehouse = await openReader(home);
}, 240_000);
afterAll(async () => {
  await warehouse.close();
  await rm(home, { recursive: true, force: true });
});

const kinds = columnKinds(claims.columns, { texts: ["claim_id"], leftOut: ["patient"] });
const asked = (more: object) => ({ ...defaultFilters("2026-08-20"), ...noDrill, ...more });

/** What a program that did not write the bytes reads in them, as the query's own rows have it. */
function readBack(bytes: Uint8Array): object[] {
  const table = tableFromIPC(bytes);
  return table.toArray().map((row) =>
    Object.fromEntries(
      table.schema.fields.map(({ name }) => {
        const value: unknown = row[name];
        const day = name === "service_on" && typeof value === "number";
        return [name, day ? new Date(value).toISOString().slice(0, 10) : value];
      }),
    ),
  );
}

describe("columns of a query, by Arrow", () => {
  it.each([
    { sort: null },
    { sort: "-open", limit: 100, offset: 50 },
    { sort: "control", denial: "opened" },
    { sort: "age", cptFamily: ["Mohs"] },
    { sort: "open", search: "no such claim" },
  ])("are its rows in its order: %o", async (more) => {
    const rows = await warehouse.run(claims, asked(more));
    const columns = await warehouse.columns(claims, asked(more), kinds);
    expect(columns.length).toBe(rows.length);
    const bytes = arrowStream(columns, { generation: "g" });
    expect(readBack(bytes)).toEqual(rows.map(({ patient: _, ...row }) => row));
    expect(tableFromIPC(bytes).schema.metadata.get("generation")).toBe("g");
  });

  it("take a byte where a byte does, and hold what no whole number does", () => {
    const values = (...numbers: number[]) => Float64Array.from(numbers);
    const bytes = arrowStream({
      length: 3,
      columns: [
        { name: "small", kind: "number", values: values(-128, Number.NaN, 127) },
        { name: "wide", kind: "number", values: values(0, 1, 2_147_483_648) },
        { name: "part", kind: "number", values: values(0.5, 1, Number.NaN) },
      ],
    });
    const { schema } = tableFromIPC(bytes);
    expect(schema.fields.map(({ type }) => String(type))).toEqual(["Int8", "Float64", "Float64"]);
    expect(readBack(bytes)).toEqual([
      { small: -128, wide: 0, part: 0.5 },
      { small: null, wide: 1, part: 1 },
      { small: 127, wide: 2_147_483_648, part: null },
    ]);
  });
});
