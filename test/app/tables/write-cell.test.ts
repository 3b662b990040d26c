import { describe, expect, it } from "vitest";
import type { Column } from "#app/tables/column.ts";
import { exactWords, writeValue } from "#app/tables/write-cell.ts";

type Row = { rate: number | null; n: number | null };
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

const counted: Column<Row> = {
  id: "rate",
  header: "Rate",
  value: (row) => row.rate,
  kind: "rate",
  n: (row) => row.n,
};
const ofMoney: Column<Row> = { ...counted, isMoneyRate: true };

describe("a rate in a table", () => {
  it("is a count where it stands on fewer than 20", () => {
    expect(writeValue(counted, { rate: 3 / 12, n: 12 })).toBe("3 of 12");
    expect(writeValue(counted, { rate: 1 / 3, n: 3 })).toBe("1 of 3");
    expect(plain(writeValue(counted, { rate: 0.25, n: 20 }))).toBe("25.0 %");
    expect(writeValue(counted, { rate: null, n: 12 })).toBe("–");
    expect(writeValue(ofMoney, { rate: 0.4, n: 12 })).toBe("n = 12");
  });

  it("tells its parts and Wilson’s interval on hover", () => {
    expect(plain(exactWords(counted, { rate: 15 / 148, n: 148 }))).toBe(
      "15 of 148, 95 % interval 6.2–16.0 %",
    );
    expect(exactWords(ofMoney, { rate: 0.4, n: 148 })).toBe("n = 148");
    expect(exactWords(counted, { rate: null, n: 0 })).toBeUndefined();
  });
});
