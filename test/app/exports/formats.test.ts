import { tableFromIPC } from "apache-arrow";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { simulatedHome } from "../../simulated-home.ts";
import { exportHome } from "./home.ts";

const practice = exportHome("export-formats-");
const { ask, rowsOf } = practice;

beforeAll(() => simulatedHome("young", practice.home));
afterAll(practice.close);

it("gives one table the same rows in four formats", async () => {
  const csv = await ask("issues-by-kind?show=issues&as-of=2026-08-20");
  expect(csv.headers.get("Content-Disposition")).toBe(
    'attachment; filename="dermledger-issues-by-kind-2026-08-20.csv"',
  );
  const rows = await rowsOf(csv);
  expect(rows.length).toBeGreaterThan(0);
  const parquet = await rowsOf(await ask("issues-by-kind?format=parquet"));
  const arrow = tableFromIPC(
    new Uint8Array(await (await ask("issues-by-kind?format=arrow")).arrayBuffer()),
  );
  const xlsx = Buffer.from(await (await ask("issues-by-kind?format=xlsx")).arrayBuffer());
  const [head = [], ...cells] = await readSheet(xlsx, "Rows");
  expect(Object.keys(rows[0] ?? {})).toEqual(head);
  expect(Object.keys(parquet[0] ?? {})).toEqual([
    "code",
    "severity",
    "issues",
    "files",
    "amount_cents",
    "example",
  ]);
  expect(arrow.numRows).toBe(rows.length);
  for (const [at, row] of rows.entries()) {
    expect(parquet[at]).toMatchObject({ code: row.Kind, issues: row.Issues });
    expect(arrow.get(at)?.toJSON()).toMatchObject({
      code: row.Kind,
      issues: BigInt(`${row.Issues}`),
    });
    expect(cells[at]?.slice(0, 3)).toEqual([row.Kind, row.Severity, Number(row.Issues)]);
  }
});
