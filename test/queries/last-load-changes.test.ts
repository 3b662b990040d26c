import type { DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import loadNews from "#etl/publish/news/load-news.sql?raw";
import { runPublish } from "#etl/publish/publish.ts";
import type { Filters } from "#queries/filters.ts";
import { lastLoadChanges } from "#queries/overview/last-load-changes.ts";
import { adjudication, insert, rowsOf, submission, transactionRow } from "#test/etl/rows.ts";
import { openTestWarehouse } from "#test/etl/warehouse.ts";
import { ask } from "./rows.ts";

let warehouse: DuckDBConnection;
afterAll(() => warehouse.closeSync());

const pathologist = "1000000038";
const of = (control_number: string, member_id: string) => ({ control_number, member_id });
/**
 * A100: an office visit of 200.00 and a pathologist's 88305 of 70.00; 80.00 paid, the 88305 denied; 25.00 from the patient.
 * A200: an office visit of 200.00 that an earlier load brought, paid 90.00 now.
 */
const news = [
  submission(of("A100", "M1"), {
    lines: [{}, { code: "88305", charge_cents: 7000, provider_npi: pathologist }],
  }),
  adjudication(of("A100", "M1"), {
    lines: [
      { paid_cents: 8000, cas: ["CO-45 12000"] },
      { code: "88305", charge_cents: 7000, paid_cents: 0, cas: ["CO-97 7000"] },
    ],
    remittance: { trace_number: "T1" },
  }),
  adjudication(
    { ...of("A200", "M2"), service_on: "2026-01-12", payer_control_number: "ICN2" },
    {
      lines: [{ paid_cents: 9000, cas: ["CO-45 11000"] }],
      remittance: { trace_number: "T2", payer_name: "OTHER HEALTH", payer_code: "OTHER1" },
    },
  ),
  transactionRow({ control_number: "A100", amount_cents: 2500 }),
];
const earlier = submission({
  ...of("A200", "M2"),
  service_on: "2026-01-12",
  submitted_on: "2026-01-20",
});

/** The files that rows came in, as one load brought them. */
const filesOf = (load_id: string, loaded_at: string, ...rows: readonly (typeof earlier)[]) => {
  const ids = rows.flatMap(({ tables }) =>
    Object.values(tables).flatMap((all) => all.flatMap(({ file_id }) => file_id ?? [])),
  );
  const counts = Object.fromEntries(
    "byte_size transactions duplicate_transactions claims lines charge_cents paid_cents segments segments_used segments_unused segments_issue issues"
      .split(" ")
      .map((column) => [column, 0]),
  );
  const unique = [...new Set(ids.map(String))];
  return rowsOf(
    "source_file",
    ...unique.map((id) => ({
      ...counts,
      ...{ file_id: BigInt(id), sha256: id, name: id, kind: "837P", status: "loaded" },
      ...{ load_id, loaded_at },
    })),
  );
};

beforeAll(async () => {
  warehouse = await openTestWarehouse();
  await insert(warehouse, earlier, ...news);
  await insert(warehouse, filesOf("one", "2026-02-01", earlier));
  await insert(warehouse, filesOf("two", "2026-03-01", ...news));
  await runPublish(warehouse);
  await warehouse.run(
    "insert into warehouse_state values (1, 'g', timestamp '2026-03-01', 'two', 'UTC', '', '')",
  );
  await warehouse.run(loadNews);
});

const told = async (filters: Partial<Filters> = {}) =>
  (await ask(warehouse, lastLoadChanges, "2026-03-31", filters)).map(
    ({ kind, n, amount_cents }) => [kind, n, amount_cents],
  );

it("counts what the last load's files told, and nothing of the load before", async () => {
  expect(await told()).toEqual([
    ["claims", 1, 27000],
    ["payments", 2, 17000],
    ["denials", 1, 7000],
    ["patient_payments", 1, 2500],
  ]);
});

it("cuts it to a payer of the claim, and says nothing of a place that had none", async () => {
  const [a200] = (
    await warehouse.runAndReadAll("select payer from claim where control_number = 'A200'")
  ).getRows();
  expect(String(a200?.[0])).toBe("ACME HEALTH");
  expect(await told({ payer: ["ACME HEALTH"] })).toEqual(await told());
  expect(await told({ payer: ["OTHER HEALTH"] })).toEqual([]);
  expect(await told({ practice: ["none"] })).toEqual([]);
});

it("cuts charges and denials to lines, and counts payments of claims that have such a line", async () => {
  expect(await told({ provider: [pathologist] })).toEqual([
    ["claims", 1, 7000],
    ["payments", 1, 8000],
    ["denials", 1, 7000],
    ["patient_payments", 1, 2500],
  ]);
  expect(await told({ cptFamily: ["em_est"] })).toEqual([
    ["claims", 1, 20000],
    ["payments", 2, 17000],
    ["patient_payments", 1, 2500],
  ]);
});
