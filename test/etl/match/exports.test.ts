import { expect, test } from "vitest";
import { denialRow, fileId, type Rows, select, submission, transactionRow } from "../rows.ts";
import { matched } from "./publish-match.ts";

const visits = [submission(), submission({ service_on: "2026-03-02", submitted_on: "2026-03-03" })];

async function servedOn(table: string, ...rows: readonly Rows[]): Promise<unknown[]> {
  const db = await matched(...visits, ...rows);
  const found = await select(
    db,
    `select service_on from ${table} join claim using (claim_id) order by segment_no`,
  );
  return found.map((row) => row.service_on);
}

test("an account used again means the latest claim served on or before the row's date", async () => {
  const pay = (segment_no: number, posted_on: string) => transactionRow({ segment_no, posted_on });
  expect(
    await servedOn(
      "x_transaction_claim",
      pay(2, "2026-01-05"),
      pay(3, "2026-03-01"),
      pay(4, "2026-03-02"),
      pay(5, "2025-12-30"),
    ),
  ).toEqual(["2026-01-05", "2026-01-05", "2026-03-02", "2026-01-05"]);
  expect(
    await servedOn(
      "x_denial_claim",
      denialRow({ denied_on: "2026-02-01" }),
      denialRow({ segment_no: 3, denied_on: "2026-04-01" }),
    ),
  ).toEqual(["2026-01-05", "2026-03-02"]);
});

test("a row without a known account has no claim; case and zeros do not matter", async () => {
  expect(await servedOn("x_transaction_claim", transactionRow({ control_number: "NONE" }))).toEqual(
    [],
  );
  expect(
    await servedOn("x_transaction_claim", transactionRow({ control_number: "00a-100" })),
  ).toEqual(["2026-01-05"]);
});

test("rows of overlapping exports count once: by id, else by the largest count of equal rows", async () => {
  const second = { file_id: fileId("later.csv") };
  const counted = async (...rows: readonly Rows[]) =>
    (await select(await matched(...rows), "select count(*) as rows from x_transaction"))[0]?.rows;
  expect(
    await counted(transactionRow({ row_id: "7" }), transactionRow({ row_id: "7", ...second })),
  ).toBe(1);
  const twice = [transactionRow(), transactionRow({ segment_no: 3, occurrence: 2 })];
  expect(await counted(...twice, transactionRow(second))).toBe(2);
  expect(await counted(transactionRow(), transactionRow({ ...second, amount_cents: 2500 }))).toBe(
    2,
  );
});
