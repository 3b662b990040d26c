import { describe, expect, it } from "vitest";
import type { Column } from "#app/tables/column.ts";
import { sortRows } from "#app/tables/sort-rows.ts";

type Row = { payer: string; days: number | null };
const rows: Row[] = [
  { payer: "Payer 10", days: 4 },
  { payer: "Payer 2", days: null },
  { payer: "payer 1", days: 12 },
  { payer: "Payer 3", days: 4 },
];
const columns: Column<Row>[] = [
  { id: "payer", header: "Payer", value: (row) => row.payer },
  { id: "days", header: "Days", value: (row) => row.days, kind: "days" },
  { id: "bar", header: "Bar", value: (row) => row.days, sortable: false },
];
const payers = (id: string, desc: boolean) =>
  sortRows(rows, columns, { id, desc }).map(({ payer }) => payer);

describe("rows of a table", () => {
  it("sort words by their numbers", () => {
    expect(payers("payer", false)).toEqual(["payer 1", "Payer 2", "Payer 3", "Payer 10"]);
    expect(payers("payer", true)).toEqual(["Payer 10", "Payer 3", "Payer 2", "payer 1"]);
  });

  it("sort figures, equal ones as they were and the missing last, up and down", () => {
    expect(payers("days", false)).toEqual(["Payer 10", "Payer 3", "payer 1", "Payer 2"]);
    expect(payers("days", true)).toEqual(["payer 1", "Payer 10", "Payer 3", "Payer 2"]);
  });

  it("stay as they came by a column that does not sort, is not there, or by none", () => {
    const asTheyCame = rows.map(({ payer }) => payer);
    expect(payers("bar", true)).toEqual(asTheyCame);
    expect(payers("nothing", false)).toEqual(asTheyCame);
    expect(sortRows(rows, columns, null)).toEqual(rows);
  });
});
